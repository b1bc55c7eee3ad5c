package org.lode.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parameters of a case, looked up by name from the narrowest scope to the widest.
///
/// @param rows all parameters, in file order
/// @param date the date on which validity is tested (ISO)
public record Parameters(List<Parameter> rows, String date) {
    public Parameters {
        rows = List.copyOf(rows);
    }

    /// The parameter `name` for the first of `scopes` that has one valid on the date.
    public Optional<Parameter> find(String name, String... scopes) {
        for (String scope : scopes) {
            for (Parameter row : rows) {
                if (row.name().equals(name) && row.scope().equals(scope) && row.isValidOn(date)) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    /// The same parameters, with some rows before all others of the same name and scope.
    public Parameters with(List<Parameter> first) {
        List<Parameter> all = new ArrayList<>(first);
        all.addAll(rows);
        return new Parameters(all, date);
    }

    /// As [#find], for a parameter that must exist.
    ///
    /// @throws MissingParameterException naming the parameter and the scopes tried
    public Parameter get(String name, String... scopes) {
        return find(name, scopes)
                .orElseThrow(() -> new MissingParameterException(name, List.of(scopes), date));
    }

    /// Thrown when a case lacks a parameter that a calculation needs: bad data, not a
    /// programmer's mistake.
    public static final class MissingParameterException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingParameterException(String name, List<String> scopes, String date) {
            super(
                    "parameter %s is missing for %s on %s. Maybe add a row with scope %s."
                            .formatted(name, String.join(", ", scopes), date, scopes.getLast()));
        }
    }
}
