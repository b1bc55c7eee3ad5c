package org.lode.io.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lode.screening.Identifier;
import org.lode.screening.ListedName;
import org.lode.screening.ListedParty;
import org.lode.screening.PartialDate;
import org.lode.screening.PartyKind;

/// An entry while its parts are gathered from one or several rows.
final class PartyDraft {
    private static final int REMARK = 20_000;

    private final String listId;
    private final String entryId;
    private PartyKind kind = PartyKind.UNKNOWN;
    private final List<ListedName> primary = new ArrayList<>(1);
    private final List<ListedName> others = new ArrayList<>(4);
    private final Set<PartialDate> births = new LinkedHashSet<>(2);
    private final Set<String> countries = new LinkedHashSet<>(2);
    private final Set<Identifier> identifiers = new LinkedHashSet<>(2);
    private final Set<String> programmes = new LinkedHashSet<>(2);
    private String listedFrom = "";
    private final StringBuilder remark = new StringBuilder();

    PartyDraft(String listId, String entryId) {
        this.listId = listId;
        this.entryId = Spelling.line(entryId);
    }

    String entryId() {
        return entryId;
    }

    PartyKind kind() {
        return kind;
    }

    List<String> countries() {
        return List.copyOf(countries);
    }

    PartyDraft kind(PartyKind value) {
        kind = value;
        return this;
    }

    /// Adds a name; a blank one or one already there is passed over.
    PartyDraft name(String text, ListedName.Role role) {
        String line = Spelling.line(text);
        if (line.isEmpty() || has(primary, line) || has(others, line)) {
            return this;
        }
        (role == ListedName.Role.PRIMARY ? primary : others).add(new ListedName(line, role));
        return this;
    }

    private static boolean has(List<ListedName> names, String text) {
        for (ListedName name : names) {
            if (name.text().equals(text)) {
                return true;
            }
        }
        return false;
    }

    PartyDraft birth(PartialDate date) {
        births.add(date);
        return this;
    }

    /// Adds the dates that a text holds; a text without any goes to the remark.
    PartyDraft births(String text) {
        String line = Spelling.line(text);
        if (!line.isEmpty()) {
            List<PartialDate> dates = ListDates.parse(line);
            births.addAll(dates);
            if (dates.isEmpty()) {
                remark("born: " + line);
            }
        }
        return this;
    }

    /// Adds the countries that a text names; what is no country goes to the remark.
    PartyDraft country(String text) {
        String line = Spelling.line(text);
        if (!line.isEmpty()) {
            Countries.Found found = Countries.in(line);
            countries.addAll(found.codes());
            if (!found.unknown().isEmpty()) {
                remark("country: " + found.unknown());
            }
        }
        return this;
    }

    PartyDraft identifier(Identifier.Type type, String number) {
        String line = Spelling.line(number).replaceAll("[\\s-]", "");
        if (!line.isEmpty()) {
            identifiers.add(new Identifier(type, line));
        }
        return this;
    }

    PartyDraft programme(String text) {
        String line = Spelling.line(text);
        if (!line.isEmpty()) {
            programmes.add(line);
        }
        return this;
    }

    /// The earliest of the dates given, as an ISO date.
    PartyDraft listedFrom(String isoDate) {
        if (!isoDate.isEmpty() && (listedFrom.isEmpty() || isoDate.compareTo(listedFrom) < 0)) {
            listedFrom = isoDate;
        }
        return this;
    }

    PartyDraft remark(String text) {
        String line = Spelling.line(text);
        if (!line.isEmpty() && remark.length() < REMARK && remark.indexOf(line) < 0) {
            if (!remark.isEmpty()) {
                remark.append("; ");
            }
            remark.append(line, 0, Math.min(line.length(), REMARK));
        }
        return this;
    }

    /// A remark with its label, if there is one.
    PartyDraft remark(String label, String text) {
        return text.isBlank() ? this : remark(label + ": " + text);
    }

    boolean hasName() {
        return !primary.isEmpty() || !others.isEmpty();
    }

    /// The entry; empty if no name was given.
    Optional<ListedParty> build() {
        if (!hasName()) {
            return Optional.empty();
        }
        List<ListedName> names = new ArrayList<>(primary.size() + others.size());
        names.addAll(primary);
        names.addAll(others);
        return Optional.of(
                new ListedParty(
                        listId,
                        entryId,
                        kind,
                        names,
                        List.copyOf(births),
                        List.copyOf(countries),
                        List.copyOf(identifiers),
                        List.copyOf(programmes),
                        listedFrom,
                        remark.toString()));
    }
}
