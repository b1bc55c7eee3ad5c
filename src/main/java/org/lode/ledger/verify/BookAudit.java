package org.lode.ledger.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Double entry checked by plain sums over all postings.
final class BookAudit {
    private static final String ALL = "CORRECTION";

    /// Which roles each kind of entry moves, as in `docs/ledger.md`.
    private static final Map<String, String> ROLES =
            Map.ofEntries(
                    Map.entry("COMMITMENT", "COMMITTED CONTRA"),
                    Map.entry("CALL", "CALLED CONTRA"),
                    Map.entry("CASH_CONTRIBUTION", "CASH BLOCKED_CASH RECEIVABLE EXCHANGE PAID_IN"),
                    Map.entry("DEEMED_CONTRIBUTION", "DEEMED CONTRA"),
                    Map.entry(
                            "INCOME",
                            "CASH BLOCKED_CASH RECEIVABLE INVESTMENT EXCHANGE INCOME_EARNED ALLOCATED EARNED"),
                    Map.entry(
                            "EXPENSE", "CASH BLOCKED_CASH PAYABLE EXCHANGE COST ALLOCATED EARNED"),
                    Map.entry(
                            "INVESTMENT",
                            "CASH BLOCKED_CASH RECEIVABLE PAYABLE EXCHANGE INVESTMENT"),
                    Map.entry("VALUATION", "INVESTMENT VALUATION_RESULT ALLOCATED EARNED"),
                    Map.entry("CONVERSION", "CASH BLOCKED_CASH EXCHANGE COST ALLOCATED EARNED"),
                    Map.entry("REVALUATION", "EXCHANGE EXCHANGE_RESULT ALLOCATED EARNED"),
                    Map.entry("DISTRIBUTION", "CASH PAYABLE DISTRIBUTED"),
                    Map.entry("TRANSFER", "TRANSFERRED"),
                    Map.entry("SETTLEMENT", "CASH RECEIVABLE PAYABLE"),
                    Map.entry("BLOCK", "CASH BLOCKED_CASH"),
                    Map.entry("RELEASE", "CASH BLOCKED_CASH"));

    private static final int MOST_POSTINGS = 1_000;
    private static final BigInteger LARGEST = BigInteger.TEN.pow(15);

    private static final Set<String> OF_A_PARTNER =
            Set.of(
                    "PAID_IN",
                    "EARNED",
                    "DISTRIBUTED",
                    "TRANSFERRED",
                    "COMMITTED",
                    "CALLED",
                    "DEEMED");
    private static final Set<String> FOREIGN =
            Set.of("CASH", "BLOCKED_CASH", "RECEIVABLE", "PAYABLE", "EXCHANGE");
    private static final Set<String> MEMORANDUM = Set.of("COMMITTED", "CALLED", "DEEMED", "CONTRA");
    private static final Set<String> RESULT =
            Set.of("INCOME_EARNED", "VALUATION_RESULT", "EXCHANGE_RESULT", "COST", "ALLOCATED");
    private static final Set<String> NET_ASSETS =
            Set.of("CASH", "BLOCKED_CASH", "INVESTMENT", "RECEIVABLE", "PAYABLE", "EXCHANGE");
    private static final Set<String> COVERED =
            Set.of("CASH", "BLOCKED_CASH", "INVESTMENT", "RECEIVABLE");

    private final Faults faults;
    private final String base;
    private final Map<String, Node> accounts = new TreeMap<>();
    private final Map<String, Node> rates = new HashMap<>();
    private final Map<String, Node> posted = new HashMap<>();
    private final Map<String, List<Node>> corrections = new HashMap<>();
    private final Set<String> aid = new HashSet<>();
    private final SortedMap<String, BigInteger> balances = new TreeMap<>();

    /// Every kind of entry.
    static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(ROLES.keySet());
        kinds.add(ALL);
        return kinds;
    }

    /// Every role of an account.
    static Set<String> roles() {
        Set<String> roles = new TreeSet<>(OF_A_PARTNER);
        List.of(FOREIGN, MEMORANDUM, RESULT, NET_ASSETS).forEach(roles::addAll);
        return roles;
    }

    BookAudit(Faults faults, String base) {
        this.faults = faults;
        this.base = base;
    }

    /// Takes an account, once its parts can be read and fit together.
    void open(Node account, List<String> partners) {
        String code = account.text("code");
        String role = account.text("role");
        boolean isBase = account.text("currency").equals(base);
        boolean hasPartner = !account.field("partner").isNothing();
        boolean hasCounter = !account.field("counter").isNothing();
        faults.require(
                hasPartner == OF_A_PARTNER.contains(role)
                        && (!hasPartner || partners.contains(account.text("partner"))),
                "event.account.partner",
                "'%s' of role %s".formatted(code, role));
        faults.require(
                isBase || FOREIGN.contains(role),
                "event.account.currency",
                "'%s' of role %s is not in %s".formatted(code, role, base));
        faults.require(
                hasCounter == (role.equals("EXCHANGE") && isBase)
                        && (!hasCounter || !account.text("counter").equals(base)),
                "event.account.counter",
                "'%s' of role %s".formatted(code, role));
        faults.require(
                accounts.putIfAbsent(code, account) == null,
                "event.account.code",
                "account '%s' is opened twice".formatted(code));
        balances.putIfAbsent(code, BigInteger.ZERO);
    }

    /// Checks an entry by the books as they stand.
    void check(Node entry) {
        String id = entry.text("id");
        List<Node> postings = entry.field("postings").parts();
        faults.require(
                postings.size() >= 2 && postings.size() <= MOST_POSTINGS,
                "entry.postings",
                "%d in '%s'".formatted(postings.size(), id));
        faults.require(
                !posted.containsKey(id), "entry.id", "entry '%s' is posted already".formatted(id));
        Map<String, BigInteger> sums = new TreeMap<>();
        BigInteger result = BigInteger.ZERO;
        for (Node posting : postings) {
            Node account = accounts.get(posting.text("account"));
            if (account == null) {
                faults.add(
                        "entry.postings.account",
                        "no account '%s'".formatted(posting.text("account")));
                return;
            }
            Amount amount = Amount.parse(posting.text("amount"));
            checkPosting(entry, account, amount);
            String role = account.text("role");
            String part = MEMORANDUM.contains(role) ? "memorandum " : "";
            sums.merge(part + amount.currency(), amount.minor(), BigInteger::add);
            if (RESULT.contains(role)) {
                result = result.add(amount.minor());
            }
        }
        sums.forEach(
                (part, sum) ->
                        faults.require(
                                sum.signum() == 0,
                                "entry.postings",
                                "'%s' is off by %s in %s".formatted(id, sum, part)));
        faults.require(
                result.signum() == 0,
                "entry.postings",
                "'%s' leaves %s of the result without a partner".formatted(id, result.negate()));
        new ExchangeAudit(this, faults, base).check(entry);
        checkCorrection(entry);
        checkAid(entry);
    }

    /// Counts an entry that was checked and is posted now.
    void post(Node entry) {
        posted.putIfAbsent(entry.text("id"), entry);
        if (!entry.field("corrects").isNothing()) {
            corrections.computeIfAbsent(entry.text("corrects"), _ -> new ArrayList<>()).add(entry);
        }
        if (!entry.field("aid").isNothing()) {
            aid.add(entry.text("aid.aid"));
        }
        for (Node posting : entry.field("postings").parts()) {
            if (!accounts.containsKey(posting.text("account"))) {
                return;
            }
        }
        count(entry);
    }

    private void checkPosting(Node entry, Node account, Amount amount) {
        String code = account.text("code");
        String kind = entry.text("kind");
        faults.require(
                amount.currency().equals(account.text("currency")),
                "entry.postings.amount",
                "'%s' is not in %s".formatted(code, amount.currency()));
        faults.require(
                amount.minor().signum() != 0,
                "entry.postings.amount",
                "'%s' moves nothing".formatted(code));
        faults.require(
                amount.minor().abs().compareTo(LARGEST) <= 0,
                "entry.postings.amount",
                "%s on '%s' is too large".formatted(amount.minor(), code));
        boolean allowed =
                kind.equals(ALL)
                        || List.of(ROLES.getOrDefault(kind, "").split(" ", -1))
                                .contains(account.text("role"));
        faults.require(
                allowed, "entry.kind", "an entry of kind %s moves '%s'".formatted(kind, code));
    }

    private void count(Node entry) {
        for (Node posting : entry.field("postings").parts()) {
            balances.merge(
                    posting.text("account"),
                    Amount.parse(posting.text("amount")).minor(),
                    BigInteger::add);
        }
        for (Node posting : entry.field("postings").parts()) {
            String code = posting.text("account");
            Node account = accounts.get(code);
            faults.require(
                    balance(code).bitLength() < Long.SIZE,
                    "entry.postings.amount",
                    "the balance of '%s' leaves the range".formatted(code));
            boolean falls = Amount.parse(posting.text("amount")).minor().signum() < 0;
            faults.require(
                    account == null
                            || !falls
                            || !COVERED.contains(account.text("role"))
                            || balance(code).signum() >= 0,
                    "entry.postings.amount",
                    "'%s' falls to %s".formatted(code, balance(code)));
        }
    }

    /// The corrections of an entry, theirs taken off, leave between nothing and all of it.
    private void checkCorrection(Node entry) {
        boolean isCorrection = entry.text("kind").equals(ALL);
        faults.require(
                isCorrection != entry.field("corrects").isNothing(),
                "entry.corrects",
                "'%s' of kind %s".formatted(entry.text("id"), entry.text("kind")));
        if (!isCorrection || entry.field("corrects").isNothing()) {
            return;
        }
        Node original = posted.get(entry.text("corrects"));
        if (original == null) {
            faults.add("entry.corrects", "no entry '%s'".formatted(entry.text("corrects")));
            return;
        }
        Map<String, BigInteger> whole = sums(original);
        Map<String, BigInteger> left = left(original);
        for (Map.Entry<String, BigInteger> moved : sums(entry).entrySet()) {
            String account = moved.getKey();
            BigInteger all = whole.getOrDefault(account, BigInteger.ZERO);
            BigInteger rest = left.getOrDefault(account, BigInteger.ZERO).add(moved.getValue());
            faults.require(
                    rest.signum() * all.signum() >= 0 && rest.abs().compareTo(all.abs()) <= 0,
                    "entry.postings",
                    "corrections leave %s of %s on '%s'".formatted(rest, all, account));
        }
    }

    private Map<String, BigInteger> left(Node entry) {
        Map<String, BigInteger> left = sums(entry);
        for (Node correction : corrections.getOrDefault(entry.text("id"), List.of())) {
            left(correction).forEach((a, m) -> left.merge(a, m, BigInteger::add));
        }
        return left;
    }

    private static Map<String, BigInteger> sums(Node entry) {
        Map<String, BigInteger> sums = new TreeMap<>();
        for (Node posting : entry.field("postings").parts()) {
            sums.merge(
                    posting.text("account"),
                    Amount.parse(posting.text("amount")).minor(),
                    BigInteger::add);
        }
        return sums;
    }

    String rootKind(Node entry) {
        Node at = entry;
        for (int i = 0; i < posted.size() && !at.field("corrects").isNothing(); i++) {
            Node earlier = posted.get(at.text("corrects"));
            at = earlier == null ? at : earlier;
        }
        return at.text("kind");
    }

    private void checkAid(Node entry) {
        boolean isDeemed = entry.text("kind").equals("DEEMED_CONTRIBUTION");
        boolean hasAid = !entry.field("aid").isNothing();
        faults.require(isDeemed == hasAid, "entry.aid", "of kind " + entry.text("kind"));
        if (!hasAid) {
            return;
        }
        String id = entry.text("aid.aid");
        faults.require(!aid.contains(id), "entry.aid", "'%s' is credited twice".formatted(id));
        BigInteger credited = BigInteger.ZERO;
        for (Node posting : entry.field("postings").parts()) {
            Node account = accounts.get(posting.text("account"));
            if (account != null && account.text("role").equals("DEEMED")) {
                credited = credited.subtract(Amount.parse(posting.text("amount")).minor());
            }
        }
        Amount agreed = Amount.parse(entry.text("aid.agreed"));
        faults.require(
                credited.equals(agreed.minor())
                        && credited.signum() > 0
                        && agreed.currency().equals(base),
                "entry.aid.agreed",
                "%s are credited".formatted(credited));
    }

    /// True if the entry pays a partner.
    boolean distributes(Node entry) {
        for (Node posting : entry.field("postings").parts()) {
            Node account = accounts.get(posting.text("account"));
            boolean pays = Amount.parse(posting.text("amount")).minor().signum() > 0;
            if (pays && account != null && account.text("role").equals("DISTRIBUTED")) {
                return true;
            }
        }
        return false;
    }

    /// True if the entry puts money into a stake.
    boolean invests(Node entry) {
        BigInteger sum = BigInteger.ZERO;
        for (Node posting : entry.field("postings").parts()) {
            Node account = accounts.get(posting.text("account"));
            if (account != null && account.text("role").equals("INVESTMENT")) {
                sum = sum.add(Amount.parse(posting.text("amount")).minor());
            }
        }
        return entry.text("kind").equals("INVESTMENT") && sum.signum() > 0;
    }

    private BigInteger balance(String code) {
        return balances.getOrDefault(code, BigInteger.ZERO);
    }

    Map<String, Node> accounts() {
        return accounts;
    }

    Map<String, Node> rates() {
        return rates;
    }

    SortedMap<String, BigInteger> balances() {
        return balances;
    }

    BigInteger netAssetValue() {
        BigInteger sum = BigInteger.ZERO;
        for (Node account : accounts.values()) {
            if (NET_ASSETS.contains(account.text("role"))
                    && account.text("currency").equals(base)) {
                sum = sum.add(balance(account.text("code")));
            }
        }
        return sum;
    }

    /// Capital of a partner; deemed capital counts if asked for.
    BigInteger capital(String partner, boolean withDeemed) {
        Set<String> roles =
                new HashSet<>(Set.of("PAID_IN", "EARNED", "DISTRIBUTED", "TRANSFERRED"));
        if (withDeemed) {
            roles.add("DEEMED");
        }
        BigInteger sum = BigInteger.ZERO;
        for (Node account : accounts.values()) {
            boolean isHis =
                    !account.field("partner").isNothing()
                            && account.text("partner").equals(partner);
            if (isHis && roles.contains(account.text("role"))) {
                sum = sum.subtract(balance(account.text("code")));
            }
        }
        return sum;
    }
}
