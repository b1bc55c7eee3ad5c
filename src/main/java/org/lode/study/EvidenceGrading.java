package org.lode.study;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lode.deposit.EvidenceLevel;
import org.lode.deposit.PublishedFact;
import org.lode.deposit.PublishedFact.Role;
import org.lode.resource.TypedEstimate;

/// Derives how far the published evidence about one deposit carries, and says why not farther.
///
/// The rule, from the strictest down:
/// - 4: a figure of a full public study (role `study`);
/// - 3: a contained tonnage (published, or ore x grade) whose ore tonnage or ore rate is known,
///   and a capacity, cost or contract figure of reliability A or B;
/// - 2: a capacity of a product or of ore, of reliability A or B;
/// - 1: any tonnage with a stated unit;
/// - 0: nothing of these.
///
/// @param level the level
/// @param reason what is missing for the next level
public record EvidenceGrading(EvidenceLevel level, String reason) {
    private static final Set<Role> FIRM_ROLES =
            EnumSet.of(Role.PRODUCT_CAPACITY, Role.ORE_CAPACITY, Role.CAPEX, Role.OPEX, Role.TERMS);

    /// Grades one deposit.
    ///
    /// @param estimates its estimates, typed in its main substance
    /// @param facts its published facts
    public static EvidenceGrading of(List<TypedEstimate> estimates, List<PublishedFact> facts) {
        boolean hasContained = estimates.stream().anyMatch(EvidenceGrading::isUsableContained);
        boolean hasOre =
                estimates.stream().anyMatch(e -> e.oreTonnes().isPresent())
                        || hasFirm(facts, EnumSet.of(Role.ORE_CAPACITY));
        boolean hasFirmFact = hasFirm(facts, FIRM_ROLES);
        boolean hasCapacity = hasFirm(facts, EnumSet.of(Role.PRODUCT_CAPACITY, Role.ORE_CAPACITY));
        if (hasFirm(facts, EnumSet.of(Role.STUDY)) && hasContained) {
            return new EvidenceGrading(
                    EvidenceLevel.BACK_TEST, "a full public study gives figures to compare with");
        }
        if (hasContained && hasOre && hasFirmFact) {
            return new EvidenceGrading(
                    EvidenceLevel.CASH_FLOW,
                    "tonnage, grade and a capacity, cost or contract figure; no public study");
        }
        if (hasCapacity) {
            return new EvidenceGrading(
                    EvidenceLevel.CAPACITY,
                    hasContained
                            ? "capacity published; no ore tonnage with grade"
                            : "capacity published; no published tonnage with grade");
        }
        boolean hasTonnage =
                hasOre
                        || estimates.stream()
                                .anyMatch(
                                        e ->
                                                e.containedTonnes().isPresent()
                                                        || e.estimate().contained().isPresent());
        if (hasTonnage) {
            return new EvidenceGrading(
                    EvidenceLevel.RESOURCE_ONLY,
                    hasContained
                            ? "no capacity, cost or contract figure of reliability A or B"
                            : hasOre
                                    ? "tonnage without grade"
                                    : "only figures that contradict themselves or lack a unit");
        }
        boolean hasGrade = estimates.stream().anyMatch(e -> e.grade().isPresent());
        return new EvidenceGrading(
                EvidenceLevel.LISTED,
                hasGrade ? "grade only, no published tonnage" : "no published tonnage");
    }

    private static boolean isUsableContained(TypedEstimate e) {
        return e.containedTonnes().isPresent()
                && e.estimate().reliability() != 'D'
                && !e.isOfAnotherSubstance();
    }

    private static boolean hasFirm(List<PublishedFact> facts, Set<Role> roles) {
        return facts.stream()
                .anyMatch(
                        f ->
                                roles.contains(f.role())
                                        && (f.reliability() == 'A' || f.reliability() == 'B'));
    }
}
