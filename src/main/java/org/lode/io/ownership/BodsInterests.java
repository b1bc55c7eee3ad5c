package org.lode.io.ownership;

import java.util.Map;
import org.lode.ownership.InterestKind;

/// The interest types of BODS 0.4 (codelist interestType) and what they are here.
///
/// Rights to profits or to what is left on dissolution are economic rights without a place in the
/// ownership rules read here; they are ties of unknown kind and raise review.
final class BodsInterests {
    private static final Map<String, InterestKind> KINDS =
            Map.ofEntries(
                    Map.entry("shareholding", InterestKind.SHARES),
                    Map.entry("votingRights", InterestKind.VOTES),
                    Map.entry("appointmentOfBoard", InterestKind.CONTROL),
                    Map.entry("otherInfluenceOrControl", InterestKind.CONTROL),
                    Map.entry("controlViaCompanyRulesOrArticles", InterestKind.CONTROL),
                    Map.entry("controlByLegalFramework", InterestKind.CONTROL),
                    Map.entry("rightsGrantedByContract", InterestKind.CONTROL),
                    Map.entry("conditionalRightsGrantedByContract", InterestKind.CONTROL),
                    Map.entry("enjoymentAndUseOfAssets", InterestKind.CONTROL),
                    Map.entry("seniorManagingOfficial", InterestKind.DIRECTORSHIP),
                    Map.entry("boardMember", InterestKind.DIRECTORSHIP),
                    Map.entry("boardChair", InterestKind.DIRECTORSHIP),
                    Map.entry("settlor", InterestKind.TRUST),
                    Map.entry("trustee", InterestKind.TRUST),
                    Map.entry("protector", InterestKind.TRUST),
                    Map.entry("beneficiaryOfLegalArrangement", InterestKind.TRUST),
                    Map.entry("nominee", InterestKind.NOMINEE),
                    Map.entry("nominator", InterestKind.NOMINEE));

    private BodsInterests() {}

    /// Kind of a type; unknown for types without a place here.
    static InterestKind kind(String type) {
        return KINDS.getOrDefault(type, InterestKind.UNKNOWN);
    }

    /// The type that is written for a kind if the source's own word is no BODS type of that kind.
    static String type(InterestKind kind, String word) {
        if (!word.isEmpty() && kind(word) == kind) {
            return word;
        }
        return switch (kind) {
            case SHARES -> "shareholding";
            case VOTES -> "votingRights";
            case CONTROL, FAMILY -> "otherInfluenceOrControl";
            case POWER_OF_ATTORNEY -> "rightsGrantedByContract";
            case DIRECTORSHIP -> "boardMember";
            case TRUST -> "settlor";
            case NOMINEE -> "nominator";
            case UNKNOWN -> "unknownInterest";
        };
    }
}
