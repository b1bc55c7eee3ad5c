package org.lode.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the part of hledger's journal format that the export uses, strictly: every line must be
/// known, every entry must balance in each commodity, every account and commodity must be declared,
/// every balance assertion must hold. Format: hledger.org, manual, Journal (transactions, postings,
/// balance assertions, account and commodity directives).
final class HledgerCheck {
    private static final Pattern DIRECTIVE_ACCOUNT =
            Pattern.compile("account (\\S+(?: \\S+)*?)(?:  ; type: [ALERX])?");
    private static final Pattern DIRECTIVE_COMMODITY =
            Pattern.compile("commodity 1000\\.(0*) ([A-Z]{3})");
    private static final Pattern HEAD =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) \\* \\(([^()]+)\\)( [^;|]*?)?  ; .*");
    private static final Pattern POSTING =
            Pattern.compile(
                    "    (\\S+(?: \\S+)*?) {2,}(-?\\d+(?:\\.\\d+)?) ([A-Z]{3}) = (-?\\d+(?:\\.\\d+)?)"
                            + " ([A-Z]{3})");

    private final Map<String, BigDecimal> balances = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private Map<String, BigDecimal> sums = new TreeMap<>();
    private String day = "";
    private int entries;

    private HledgerCheck() {}

    static HledgerCheck of(String journal) {
        HledgerCheck check = new HledgerCheck();
        journal.lines().forEach(check::line);
        check.closeEntry();
        return check;
    }

    private void line(String line) {
        Matcher account = DIRECTIVE_ACCOUNT.matcher(line);
        Matcher commodity = DIRECTIVE_COMMODITY.matcher(line);
        Matcher head = HEAD.matcher(line);
        Matcher posting = POSTING.matcher(line);
        if (line.startsWith("; ")) {
            return;
        }
        if (line.isEmpty()) {
            closeEntry();
        } else if (account.matches()) {
            declared.add(account.group(1));
        } else if (commodity.matches()) {
            declared.add(commodity.group(2));
        } else if (head.matches()) {
            if (head.group(1).compareTo(day) < 0) {
                problems.add("out of order: " + line);
            }
            day = head.group(1);
            entries++;
        } else if (posting.matches()) {
            post(posting, line);
        } else {
            problems.add("unknown line: " + line);
        }
    }

    private void post(Matcher posting, String line) {
        String account = posting.group(1);
        BigDecimal amount = new BigDecimal(posting.group(2));
        String currency = posting.group(3);
        if (!declared.contains(account) || !declared.contains(currency)) {
            problems.add("not declared: " + line);
        }
        sums.merge(currency, amount, BigDecimal::add);
        BigDecimal balance = balances.merge(account, amount, BigDecimal::add);
        if (balance.compareTo(new BigDecimal(posting.group(4))) != 0
                || !currency.equals(posting.group(5))) {
            problems.add("assertion fails, balance is " + balance + ": " + line);
        }
    }

    private void closeEntry() {
        sums.forEach(
                (currency, sum) -> {
                    if (sum.signum() != 0) {
                        problems.add("entry of " + day + " is off by " + sum + " " + currency);
                    }
                });
        sums = new TreeMap<>();
    }

    /// What is wrong.
    List<String> problems() {
        return problems;
    }

    /// Number of entries.
    int entries() {
        return entries;
    }

    /// Balance of an account at the end.
    BigDecimal balance(String account) {
        return balances.getOrDefault(account, BigDecimal.ZERO);
    }
}
