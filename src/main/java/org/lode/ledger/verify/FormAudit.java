package org.lode.ledger.verify;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The shape of a record: which fields each type has, in which order, and how each value is
/// spelled, as in the table of `docs/ledger.md`.
///
/// A value with two spellings, or a field that nobody reads, would let two readers see two logs.
///
/// @param faults where faults go
record FormAudit(Faults faults) {
    /// Fields of every type: name and kind; `?` may be nothing, `*` is a list, `+` was added later
    /// and is absent from a record without it. A kind with a capital is a type of this table.
    private static final Map<String, Fields> TYPES =
            types(
                    """
                    RecordContent sequence:count recordedAt:moment idempotencyKey:name inputHash:hash event:event previousHash:hash
                    FundOpened fund:name name:text partners:Partner* termsVersion:text baseCurrency:currency policy:ApprovalPolicy gatePolicy:name+
                    ManagerAppointed partner:text manager:name key:VerifyingKey from:day by:SignedBy?
                    ManagerRemoved manager:text from:day reason:text by:SignedBy
                    VotesSuspended partner:text reason:text by:SignedBy
                    VotesRestored partner:text reason:text by:SignedBy
                    AccountOpened account:Account
                    RateRecorded rate:name from:currency to:currency value:decimal date:day source:name
                    EntryProposed proposal:name entry:JournalEntry expires:moment by:SignedBy
                    Recommended proposal:text committee:text inFavour:text* against:text* minutes:hash
                    Approved proposal:text content:hash by:SignedBy
                    Recused proposal:text reason:text by:SignedBy
                    Deadlocked proposal:text reason:text by:SignedBy
                    Posted proposal:text gate:GateEvidence?
                    Voided proposal:text reason:text by:SignedBy
                    Expired proposal:text
                    HeadSigned head:Head by:SignedBy
                    PeriodClosed through:day by:SignedBy
                    ReadLogged reader:text subject:text
                    Exported reader:text subject:text content:hash
                    Partner id:name name:name
                    ApprovalPolicy approvalsPerPartner:count needsRecommendation:truth canSuspendVotes:truth noDistributionBefore:day?
                    SignedBy manager:text seal:Seal
                    VerifyingKey hex:key
                    Seal hex:seal
                    Head count:count last:hash root:hash
                    Account code:name name:text role:role currency:currency partner:text? counter:currency?
                    JournalEntry id:name kind:kind effective:day description:text postings:Posting* corrects:text? rates:RateUse* aid:AidValuation? documents:hash* activity:activity? project:text?
                    Posting account:text amount:money
                    RateUse rate:name rounding:rounding
                    AidValuation aid:name submitted:money assessed:money agreed:money
                    GateEvidence activity:activity policy:text day:day isOpen:truth conditions:text*
                    """);

    private static final Set<String> EVENTS =
            Set.of(
                    "FundOpened",
                    "ManagerAppointed",
                    "ManagerRemoved",
                    "VotesSuspended",
                    "VotesRestored",
                    "AccountOpened",
                    "RateRecorded",
                    "EntryProposed",
                    "Recommended",
                    "Approved",
                    "Recused",
                    "Deadlocked",
                    "Posted",
                    "Voided",
                    "Expired",
                    "HeadSigned",
                    "PeriodClosed",
                    "ReadLogged",
                    "Exported");

    private static final Map<String, Pattern> PATTERNS =
            Map.of(
                    "hash", Pattern.compile("[0-9a-f]{64}"),
                    "key", Pattern.compile("302a300506032b6570032100[0-9a-f]{64}"),
                    "seal", Pattern.compile("[0-9a-f]{128}"),
                    "truth", Pattern.compile("true|false"),
                    "activity", Pattern.compile("EXPLORATION|CONSTRUCTION|EXTRACTION|DISTRIBUTION"),
                    "rounding",
                            Pattern.compile("UP|DOWN|CEILING|FLOOR|HALF_UP|HALF_DOWN|HALF_EVEN"),
                    "kind", Pattern.compile(String.join("|", BookAudit.kinds())),
                    "role", Pattern.compile(String.join("|", BookAudit.roles())));

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /// The fields of a type.
    private record Fields(List<String> names, List<String> kinds) {
        /// The fields to expect in a record with these: those added later only if present.
        Fields in(List<String> present) {
            List<String> expected = new ArrayList<>();
            List<String> expectedKinds = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                boolean isLater = kinds.get(i).endsWith("+");
                if (!isLater || present.contains(names.get(i))) {
                    expected.add(names.get(i));
                    expectedKinds.add(kinds.get(i).replace("+", ""));
                }
            }
            return new Fields(expected, expectedKinds);
        }
    }

    private static Map<String, Fields> types(String table) {
        Map<String, Fields> types = new HashMap<>();
        for (String line : table.lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            List<String> fields = words.subList(1, words.size());
            types.put(
                    words.getFirst(),
                    new Fields(
                            fields.stream().map(f -> f.replaceFirst(":.*", "")).toList(),
                            fields.stream().map(f -> f.replaceFirst(".*:", "")).toList()));
        }
        return Map.copyOf(types);
    }

    void check(Node record) {
        check(record, "RecordContent", "");
    }

    private void check(Node node, String kind, String place) {
        if (kind.endsWith("?")) {
            if (!node.isNothing()) {
                check(node, kind.substring(0, kind.length() - 1), place);
            }
        } else if (kind.endsWith("*")) {
            faults.require(node.tag() == 'L', place, "is no list");
            node.parts().forEach(p -> check(p, kind.substring(0, kind.length() - 1), place));
        } else if (kind.equals("event")) {
            faults.require(
                    EVENTS.contains(node.text()),
                    place,
                    "is no event: '%s'".formatted(node.text()));
            checkFields(node, node.text(), place);
        } else if (TYPES.containsKey(kind)) {
            checkFields(node, kind, place);
        } else {
            boolean isSpelled = node.tag() == 'T' && isSpelled(node.text(), kind);
            faults.require(isSpelled, place, "'%s' is no %s".formatted(node.text(), kind));
        }
    }

    private void checkFields(Node node, String type, String place) {
        Fields fields = TYPES.getOrDefault(type, new Fields(List.of(), List.of())).in(node.names());
        List<String> names = fields.names();
        if (node.tag() != 'F' || !node.text().equals(type) || !node.names().equals(names)) {
            faults.add(
                    place.isEmpty() ? "content" : place,
                    "'%s' with fields %s is no %s".formatted(node.text(), node.names(), type));
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            String below = place.isEmpty() ? names.get(i) : place + "." + names.get(i);
            check(node.parts().get(i), fields.kinds().get(i), below);
        }
    }

    private static boolean isSpelled(String text, String kind) {
        Pattern pattern = PATTERNS.get(kind);
        if (pattern != null) {
            return pattern.matcher(text).matches();
        }
        try {
            return switch (kind) {
                case "text" -> true;
                case "name" -> !text.isBlank();
                case "count" -> Long.toString(Long.parseLong(text)).equals(text);
                case "day" -> LocalDate.parse(text).toString().equals(text);
                case "moment" -> Instant.parse(text).toString().equals(text);
                case "currency" -> Amount.DECIMALS.containsKey(text);
                case "decimal" ->
                        DECIMAL.matcher(text).matches() && plain(new BigDecimal(text)).equals(text);
                case "money" -> isMoney(text);
                default -> throw new IllegalStateException("no kind " + kind);
            };
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static boolean isMoney(String text) {
        Amount amount = Amount.parse(text);
        return amount.toString().equals(text) && amount.minor().bitLength() < Long.SIZE;
    }
}
