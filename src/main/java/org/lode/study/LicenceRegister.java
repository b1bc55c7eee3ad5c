package org.lode.study;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lode.agreement.Fact;
import org.lode.agreement.IssueDate;
import org.lode.agreement.Licence;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Deposit;
import org.lode.deposit.PermitEvent;
import org.lode.territory.AreaStatus;

/// A licence register made from the permits and states that a case records.
///
/// A case is no register: it says when a permit was read of, seldom whether it renews an older one
/// or whether the mine existed on a day. What the rows do not say stays unknown. The words of the
/// state are read strictly: a working mine is developed, an idle or explored deposit and a project
/// are not, everything else is unknown.
public final class LicenceRegister {
    private static final Pattern WORKED = Pattern.compile("\\boperating\\b(?! before)");
    private static final Pattern NOT_BUILT =
            Pattern.compile(
                    "\\bidle\\b|\\bexplored\\b|\\bproject\\b|pre-feasibility|\\bplanned\\b|not"
                            + " mined|\\boccurrence\\b|construction delayed|\\bexploration\\b|for"
                            + " (psa )?tender|for auction|auction offered|being drafted");
    private static final Pattern DOUBTFUL = Pattern.compile("plant|worked|closed|suspended");
    private static final Pattern PLAIN_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private LicenceRegister() {}

    /// The entry for a deposit on a day.
    ///
    /// @param permits all permit events of the case
    /// @param asOf later events do not count
    /// @param area verdict on the area; empty: what the deposit records
    public static Licence of(
            Deposit deposit, List<PermitEvent> permits, LocalDate asOf, Optional<AreaStatus> area) {
        List<PermitEvent> events =
                permits.stream()
                        .filter(p -> p.depositId().equals(deposit.id()))
                        .filter(p -> p.date().compareTo(asOf.toString()) <= 0)
                        .sorted(Comparator.comparing(PermitEvent::date))
                        .toList();
        Optional<PermitEvent> latest =
                events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
        boolean isFuture = latest.map(e -> isOver(e.event())).orElse(false);
        Optional<PermitEvent> issue =
                isFuture ? Optional.empty() : latest.flatMap(last -> issue(events, last));
        return new Licence(
                latest.map(PermitEvent::permit).filter(p -> !p.isEmpty()).orElse(deposit.id()),
                deposit.id(),
                commodities(deposit),
                issue.map(PermitEvent::date)
                        .filter(d -> PLAIN_DATE.matcher(d).matches())
                        .map(IssueDate::parse),
                isFuture,
                renewal(issue),
                developed(deposit),
                area.orElseGet(() -> status(deposit.control())),
                basis(deposit, latest));
    }

    /// The commodities of a deposit, main commodity first.
    static List<String> commodities(Deposit deposit) {
        return Arrays.stream(deposit.commodity().split("[,/]", -1))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
    }

    private static boolean isOver(PermitEvent.Kind kind) {
        return switch (kind) {
            case NONE, ANNULLED, TERMINATED, EXPIRED, LISTED_FOR_TENDER -> true;
            case ISSUED, SOLD, AWARDED, RESTORED, SUSPENDED, DISPUTED -> false;
        };
    }

    /// The event that granted the permit that the latest event is about.
    private static Optional<PermitEvent> issue(List<PermitEvent> events, PermitEvent last) {
        Predicate<PermitEvent> grants =
                e ->
                        switch (e.event()) {
                            case ISSUED, AWARDED -> true;
                            case SOLD ->
                                    e.legalBasis().toLowerCase(Locale.ROOT).contains("auction")
                                            || e.permit().contains("permit")
                                            || e.permit().contains("licence");
                            case NONE,
                                    ANNULLED,
                                    TERMINATED,
                                    EXPIRED,
                                    LISTED_FOR_TENDER,
                                    RESTORED,
                                    SUSPENDED,
                                    DISPUTED ->
                                    false;
                        };
        List<PermitEvent> granted = events.stream().filter(grants).toList();
        return granted.stream()
                .filter(e -> e.permit().equals(last.permit()))
                .findFirst()
                .or(() -> granted.isEmpty() ? Optional.empty() : Optional.of(granted.getLast()));
    }

    private static Fact renewal(Optional<PermitEvent> issue) {
        return issue.map(
                        e ->
                                switch (e.event()) {
                                    case AWARDED, SOLD -> Fact.NO;
                                    case ISSUED,
                                            NONE,
                                            ANNULLED,
                                            TERMINATED,
                                            EXPIRED,
                                            LISTED_FOR_TENDER,
                                            RESTORED,
                                            SUSPENDED,
                                            DISPUTED ->
                                            Fact.UNKNOWN;
                                })
                .orElse(Fact.UNKNOWN);
    }

    /// Whether the asset was developed, as far as the words of its state tell.
    static Fact developed(Deposit deposit) {
        String state = deposit.state().toLowerCase(Locale.ROOT);
        boolean isWorked = WORKED.matcher(state).find();
        boolean isNotBuilt = NOT_BUILT.matcher(state).find();
        if (DOUBTFUL.matcher(state).find() || isWorked == isNotBuilt) {
            return Fact.UNKNOWN;
        }
        return isWorked ? Fact.YES : Fact.NO;
    }

    /// The verdict that a recorded control amounts to.
    static AreaStatus status(ControlStatus control) {
        return switch (control) {
            case GOVERNMENT -> AreaStatus.ELIGIBLE;
            case OCCUPIED -> AreaStatus.NOT_ELIGIBLE;
            case CONTESTED -> AreaStatus.CONTESTED;
            case UNKNOWN -> AreaStatus.UNKNOWN;
        };
    }

    private static String basis(Deposit deposit, Optional<PermitEvent> latest) {
        String permit =
                latest.map(e -> "permit %s %s".formatted(e.event(), e.date()))
                        .orElse("no permit on record");
        return "case: %s; state '%s'%s"
                .formatted(
                        permit,
                        deposit.state(),
                        deposit.stateDate().isEmpty() ? "" : " on " + deposit.stateDate());
    }
}
