package org.lode.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lode.quantity.Evidence;
import org.lode.quantity.Parameter;
import org.lode.quantity.Parameters;
import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty;

/// Looks up the parameters of one deposit and remembers every row that was used.
///
/// What was used is what the result must cite: sources and flags of a deposit come from here,
/// never from a second list.
final class CaseLookup {
    private final Parameters parameters;
    private final String depositId;
    private final Set<Parameter> used = new LinkedHashSet<>();

    CaseLookup(Parameters parameters, String depositId) {
        this.parameters = parameters;
        this.depositId = depositId;
    }

    /// A row for this deposit, then for the given scopes, then for `all`.
    Optional<Parameter> find(String name, String... scopes) {
        List<String> order = new ArrayList<>();
        order.add(depositId);
        order.addAll(List.of(scopes));
        order.add("all");
        Optional<Parameter> found = parameters.find(name, order.toArray(String[]::new));
        found.ifPresent(used::add);
        return found;
    }

    /// A row that must exist.
    Parameter get(String name, String... scopes) {
        List<String> order = new ArrayList<>();
        order.add(depositId);
        order.addAll(List.of(scopes));
        order.add("all");
        Parameter found = parameters.get(name, order.toArray(String[]::new));
        used.add(found);
        return found;
    }

    /// A plan row: for this deposit only.
    Optional<Parameter> plan(String name) {
        Optional<Parameter> found = parameters.find(name, depositId);
        found.ifPresent(used::add);
        return found;
    }

    /// The numbers of a plan row; one number is a list of one.
    Optional<double[]> planNumbers(String name) {
        return plan(name).map(p -> p.numbers().stream().mapToDouble(Double::doubleValue).toArray());
    }

    String depositId() {
        return depositId;
    }

    double value(String name, String... scopes) {
        return get(name, scopes).value();
    }

    double valueOr(String name, double otherwise, String... scopes) {
        return find(name, scopes).map(Parameter::value).orElse(otherwise);
    }

    Uncertainty distributionOr(String name, double otherwise, String... scopes) {
        return find(name, scopes)
                .map(Parameter::distribution)
                .orElse(new Uncertainty.Fixed(otherwise));
    }

    String wordOr(String name, String otherwise, String... scopes) {
        return find(name, scopes).map(Parameter::text).orElse(otherwise);
    }

    boolean isYes(String name, boolean otherwise, String... scopes) {
        return find(name, scopes).map(p -> p.text().equals("yes")).orElse(otherwise);
    }

    double[] numbers(String name, String... scopes) {
        return get(name, scopes).numbers().stream().mapToDouble(Double::doubleValue).toArray();
    }

    Optional<double[]> numbersIfAny(String name, String... scopes) {
        return find(name, scopes)
                .map(p -> p.numbers().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// Every row used so far, in order of first use.
    List<Parameter> used() {
        return List.copyOf(used);
    }

    /// Sources of the rows used, without repeats.
    List<Source> sources() {
        return used.stream().map(Parameter::source).distinct().toList();
    }

    /// Rows used whose source nobody read, restricted to names that start with one of the
    /// prefixes.
    List<Parameter> unread(String... prefixes) {
        return used.stream()
                .filter(p -> p.source().status() == Evidence.MEMORY)
                .filter(p -> List.of(prefixes).stream().anyMatch(p.name()::startsWith))
                .toList();
    }
}
