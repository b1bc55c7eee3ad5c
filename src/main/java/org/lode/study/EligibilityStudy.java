package org.lode.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.deposit.Deposit;
import org.lode.deposit.PermitEvent;
import org.lode.eligibility.Activity;
import org.lode.eligibility.EligibilityBook;
import org.lode.eligibility.Verdict;
import org.lode.ownership.RegimeRule;
import org.lode.ownership.Regimes;
import org.lode.screening.ListCitation;
import org.lode.territory.AreaVerdict;
import org.lode.territory.ControlMap;
import org.lode.territory.Site;

/// Answers the second question for a whole case: every deposit, its holder, every activity.
///
/// @param book lists, owners, conduct and gates
/// @param control control layers and borders
/// @param sites area of each deposit, by id
/// @param regimes the ownership rules, for what is not applied
public record EligibilityStudy(
        EligibilityBook book, ControlMap control, Map<String, Site> sites, Regimes regimes) {
    /// Older lists than this are named in the notes.
    private static final int OLD_DAYS = 30;

    public EligibilityStudy {
        sites = Map.copyOf(sites);
    }

    /// The answer on one day.
    ///
    /// @param data the case
    /// @param asOf the day
    public EligibilityResult run(Case data, LocalDate asOf) {
        Map<String, EligibilityView> views = new LinkedHashMap<>();
        for (Deposit deposit : data.deposits()) {
            views.put(deposit.id(), view(data, deposit, asOf));
        }
        List<String> versions =
                regimes.applicableOn(asOf).stream()
                        .map(r -> "%s: %s".formatted(r.id(), r.testInWords()))
                        .toList();
        return new EligibilityResult(
                asOf, book.gates().policies(), views, book.lists(), versions, notes(asOf));
    }

    private EligibilityView view(Case data, Deposit deposit, LocalDate asOf) {
        Site site = sites.get(deposit.id());
        if (site == null) {
            throw new IllegalArgumentException("no site for deposit " + deposit.id() + ".");
        }
        AreaVerdict area = control.verdict(site, asOf);
        List<PermitEvent> events =
                data.permits().stream().filter(p -> p.depositId().equals(deposit.id())).toList();
        String holder = PermitState.on(events, asOf.toString()).holder();
        List<Verdict> verdicts = new ArrayList<>();
        for (String policy : book.gates().policies()) {
            for (Activity activity : EligibilityResult.ACTIVITIES) {
                verdicts.add(book.verdict(holder, area, activity, policy));
            }
        }
        return new EligibilityView(area, holder, book.party(holder, asOf), verdicts);
    }

    private List<String> notes(LocalDate asOf) {
        List<String> notes = new ArrayList<>();
        List<ListCitation> old =
                book.lists().stream()
                        .filter(l -> ChronoUnit.DAYS.between(l.asOf(), asOf) > OLD_DAYS)
                        .sorted(Comparator.comparing(ListCitation::asOf))
                        .toList();
        if (!old.isEmpty()) {
            notes.add(
                    ("%d of %d lists are more than %d days old, the oldest (%s) is of %s:"
                                    + " import newer copies before relying on a clear verdict")
                            .formatted(
                                    old.size(),
                                    book.lists().size(),
                                    OLD_DAYS,
                                    old.getFirst().id(),
                                    old.getFirst().asOf()));
        }
        book.regimeLists()
                .missing(List.of("us", "eu", "gb", "un", "ua"))
                .forEach(
                        j ->
                                notes.add(
                                        "no list of jurisdiction %s was loaded, nobody was sought"
                                                .formatted(j)));
        for (RegimeRule rule : regimes.flaggedOn(asOf)) {
            notes.add(
                    "%s was not applied: %s"
                            .formatted(
                                    rule.title(),
                                    switch (rule.status()) {
                                        case SUSPENDED -> "suspended on this day";
                                        case UNVERIFIED -> "not verified (" + rule.source() + ")";
                                        case IN_FORCE -> "in force";
                                    }));
        }
        return notes;
    }
}
