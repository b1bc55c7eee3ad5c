package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Deposit;
import org.lode.deposit.EvidenceLevel;
import org.lode.eligibility.Outcome;
import org.lode.quantity.Evidence;
import org.lode.quantity.Parameter;
import org.lode.resource.PooledResource;
import org.lode.resource.TypedEstimate;

/// The warnings that travel with one deposit's result.
final class Flags {
    private static final double WIDE_DISAGREEMENT = 1.5;

    private Flags() {}

    static List<Flag> of(
            Deposit deposit,
            EvidenceLevel level,
            PermitState permit,
            List<TypedEstimate> typed,
            PooledResource pooled,
            Optional<CaseLookup> rows) {
        List<Flag> flags = new ArrayList<>();
        area(deposit).ifPresent(flags::add);
        if (!permit.isValid()) {
            flags.add(new Flag(Flag.Kind.PERMIT, "permit: " + permit.words()));
        }
        double disagreement = ResourceViews.disagreement(typed, pooled);
        if (disagreement > WIDE_DISAGREEMENT) {
            flags.add(
                    new Flag(
                            Flag.Kind.CONFLICT,
                            "published figures differ by a factor of %.3g"
                                    .formatted(disagreement)));
        }
        typed.stream()
                .filter(
                        e ->
                                pooled.remarks()
                                        .getOrDefault(e.estimate().id(), "")
                                        .startsWith("impossible"))
                .forEach(
                        e ->
                                flags.add(
                                        new Flag(
                                                Flag.Kind.CONFLICT,
                                                "%s is %s"
                                                        .formatted(
                                                                e.estimate().id(),
                                                                pooled.remarks()
                                                                        .get(e.estimate().id())))));
        String ambiguous =
                typed.stream()
                        .filter(TypedEstimate::isAmbiguous)
                        .map(e -> e.estimate().id())
                        .collect(Collectors.joining(", "));
        if (!ambiguous.isEmpty()) {
            flags.add(new Flag(Flag.Kind.AMBIGUOUS, "substance not stated: " + ambiguous));
        }
        rows.ifPresent(used -> addRowFlags(used, flags));
        if (level.number() >= 1 && level.number() <= 3) {
            flags.add(
                    new Flag(
                            Flag.Kind.CLASS,
                            "a resource under Soviet or target classes, not a reserve"));
        }
        return flags;
    }

    /// The same warnings with those that a verdict on area and holder gives.
    static List<Flag> judged(List<Flag> recorded, Deposit judged, EligibilityView view) {
        List<Flag> flags = new ArrayList<>();
        area(judged).ifPresent(flags::add);
        Outcome holder = view.party().outcome();
        if (!view.holder().isEmpty() && holder != Outcome.CLEAR) {
            flags.add(
                    new Flag(
                            Flag.Kind.HOLDER,
                            "%s: %s, %s"
                                    .formatted(
                                            view.holder(),
                                            holder.words(),
                                            view.party().findings().getFirst().text())));
        }
        recorded.stream().filter(f -> f.kind() != Flag.Kind.AREA).forEach(flags::add);
        return flags;
    }

    private static Optional<Flag> area(Deposit deposit) {
        return switch (deposit.control()) {
            case GOVERNMENT -> Optional.empty();
            case OCCUPIED, CONTESTED, UNKNOWN ->
                    Optional.of(
                            new Flag(
                                    Flag.Kind.AREA,
                                    "area %s as of %s (%s)"
                                            .formatted(
                                                    words(deposit.control()),
                                                    deposit.controlDate(),
                                                    deposit.controlBasis())));
        };
    }

    private static String words(ControlStatus control) {
        return switch (control) {
            case GOVERNMENT -> "government-held";
            case OCCUPIED -> "occupied: no US money may develop it";
            case CONTESTED -> "contested";
            case UNKNOWN -> "of unknown control";
        };
    }

    private static void addRowFlags(CaseLookup rows, List<Flag> flags) {
        List<Parameter> tax =
                rows.unread(
                        "royalty",
                        "income_tax",
                        "loss_use",
                        "depreciation",
                        "withholding",
                        "vat",
                        "psa",
                        "fund",
                        "permit_fee",
                        "closure_deductible");
        if (!tax.isEmpty()) {
            flags.add(new Flag(Flag.Kind.TAX, "from memory, not read in the law: " + names(tax)));
        }
        boolean isPrior =
                rows.used().stream()
                        .anyMatch(p -> p.name().equals("basis") && p.text().equals("prior"));
        if (isPrior) {
            flags.add(
                    new Flag(
                            Flag.Kind.PRICE,
                            "price process is a prior: no free series to calibrate it"));
        }
        long unread =
                rows.used().stream().filter(p -> p.source().status() == Evidence.MEMORY).count();
        long assumed =
                rows.used().stream()
                        .filter(p -> p.source().status() == Evidence.ASSUMPTION)
                        .count();
        if (unread + assumed > 0) {
            flags.add(
                    new Flag(
                            Flag.Kind.EVIDENCE,
                            "%d rows from memory and %d assumptions of %d rows used"
                                    .formatted(unread, assumed, rows.used().size())));
        }
    }

    private static String names(List<Parameter> rows) {
        return rows.stream().map(Parameter::name).distinct().collect(Collectors.joining(", "));
    }
}
