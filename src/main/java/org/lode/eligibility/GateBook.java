package org.lode.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lode.quantity.Source;
import org.lode.territory.AreaVerdict;

/// The dated rows on gates, and the answer for one day.
///
/// Convention: a day that no row covers is closed with the reason "not known": a gate never opens
/// by silence. Of several rows that cover a day the one with the latest first day counts.
public final class GateBook {
    private final List<GateRow> rows;

    private GateBook(List<GateRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /// A book of rows.
    public static GateBook of(List<GateRow> rows) {
        return new GateBook(rows);
    }

    /// Names of the policies, in file order.
    public List<String> policies() {
        return rows.stream()
                .flatMap(GateBook::requirements)
                .map(GateRow.Requirement::policy)
                .distinct()
                .toList();
    }

    /// The same book if a condition opened on a day: a what-if, marked as an assumption.
    public GateBook ifOpened(Gate gate, LocalDate day) {
        List<GateRow> changed = new ArrayList<>();
        for (GateRow row : rows) {
            switch (row) {
                case GateRow.Requirement r -> changed.add(r);
                case GateRow.Condition c -> {
                    if (c.gate() != gate) {
                        changed.add(c);
                    } else if (c.from().isBefore(day)) {
                        changed.add(endedBy(c, day));
                    }
                }
            }
        }
        changed.add(
                new GateRow.Condition(
                        gate,
                        true,
                        day,
                        Optional.empty(),
                        Source.assumption("what-if of this run"),
                        "assumed to open on " + day));
        return new GateBook(changed);
    }

    private static GateRow endedBy(GateRow.Condition c, LocalDate day) {
        Optional<LocalDate> to = c.to().filter(end -> end.isBefore(day)).or(() -> Optional.of(day));
        return new GateRow.Condition(c.gate(), c.isOpen(), c.from(), to, c.source(), c.note());
    }

    /// One condition on one day.
    ///
    /// @param area verdict on the area, for [Gate#AREA_CONTROLLED]
    public GateState condition(Gate gate, LocalDate day, AreaVerdict area) {
        return switch (gate) {
            case AREA_CONTROLLED -> controlled(area);
            case IN_FORCE, WAR_END, LOCKUP_OVER -> dated(gate, day);
        };
    }

    /// Whether a policy lets an activity go on in an area on a day.
    ///
    /// @throws IllegalArgumentException if the book has no such policy
    public ActivityGate activity(
            Activity activity, String policy, LocalDate day, AreaVerdict area) {
        if (!policies().contains(policy)) {
            throw new IllegalArgumentException(
                    "no policy '%s'. Known: %s.".formatted(policy, String.join(", ", policies())));
        }
        Optional<GateRow.Requirement> rule =
                rows.stream()
                        .flatMap(GateBook::requirements)
                        .filter(r -> r.policy().equals(policy) && r.activity() == activity)
                        .filter(r -> r.covers(day))
                        .max(Comparator.comparing(GateRow.Requirement::from));
        return new ActivityGate(
                activity,
                policy,
                day,
                rule.isPresent(),
                rule.map(GateRow.Requirement::requires).orElse(List.of()).stream()
                        .map(gate -> condition(gate, day, area))
                        .toList(),
                rule.map(GateRow.Requirement::source),
                rule.map(GateRow.Requirement::note).orElse("no row of the policy covers the day"));
    }

    private GateState dated(Gate gate, LocalDate day) {
        List<GateRow.Condition> own =
                rows.stream().flatMap(GateBook::conditions).filter(c -> c.gate() == gate).toList();
        Optional<GateRow.Condition> now =
                own.stream()
                        .filter(c -> c.covers(day))
                        .max(Comparator.comparing(GateRow.Condition::from));
        Optional<LocalDate> opens =
                own.stream()
                        .filter(c -> c.isOpen() && c.from().isAfter(day))
                        .map(GateRow.Condition::from)
                        .min(Comparator.naturalOrder());
        if (now.isEmpty()) {
            return new GateState(
                    gate,
                    GateState.State.UNKNOWN,
                    Optional.empty(),
                    opens,
                    "no row covers " + day,
                    Optional.empty());
        }
        GateRow.Condition row = now.get();
        String since = (row.isOpen() ? "open since " : "closed since ") + row.from();
        return new GateState(
                gate,
                row.isOpen() ? GateState.State.OPEN : GateState.State.CLOSED,
                Optional.of(row.from()),
                row.isOpen() ? Optional.empty() : opens,
                row.note().isEmpty() ? since : since + ": " + row.note(),
                Optional.of(row.source()));
    }

    private static GateState controlled(AreaVerdict area) {
        GateState.State state =
                switch (area.status()) {
                    case ELIGIBLE -> GateState.State.OPEN;
                    case NOT_ELIGIBLE -> GateState.State.CLOSED;
                    case CONTESTED, UNKNOWN -> GateState.State.UNKNOWN;
                };
        return new GateState(
                Gate.AREA_CONTROLLED,
                state,
                Optional.empty(),
                Optional.empty(),
                area.summary(),
                Optional.empty());
    }

    private static Stream<GateRow.Condition> conditions(GateRow row) {
        return switch (row) {
            case GateRow.Condition c -> Stream.of(c);
            case GateRow.Requirement r -> Stream.empty();
        };
    }

    private static Stream<GateRow.Requirement> requirements(GateRow row) {
        return switch (row) {
            case GateRow.Condition c -> Stream.empty();
            case GateRow.Requirement r -> Stream.of(r);
        };
    }
}
