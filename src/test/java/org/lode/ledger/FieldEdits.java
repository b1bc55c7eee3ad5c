package org.lode.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.lode.eligibility.Activity;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Every edit of a single field of a record, found by walking its canonical value.
///
/// A text becomes another text of its kind (the next day, the next number, another word of the
/// enum), so that the edited record can still be read wherever that is possible.
final class FieldEdits {
    private static final Set<Class<?>> LEAVES = Set.of(Hash.class, CurrencyUnit.class, Money.class);

    private FieldEdits() {}

    /// A change.
    ///
    /// @param path names of the fields down to the changed one
    /// @param isText true if a text was changed into another text
    /// @param changed the whole record after it
    record Edit(String path, boolean isText, CanonicalValue changed) {}

    /// All edits of a record.
    static List<Edit> of(CanonicalValue record) {
        List<Edit> edits = new ArrayList<>();
        walk(record, "", UnaryOperator.identity(), edits);
        return edits;
    }

    /// Rebuilds the whole around a part.
    private static void walk(
            CanonicalValue at, String path, UnaryOperator<CanonicalValue> whole, List<Edit> edits) {
        switch (at) {
            case CanonicalValue.Nothing _ ->
                    edits.add(new Edit(path, false, whole.apply(new CanonicalValue.Text("2"))));
            case CanonicalValue.Text(String text) -> {
                CanonicalValue other = new CanonicalValue.Text(another(text));
                edits.add(new Edit(path, true, whole.apply(other)));
                edits.add(new Edit(path, false, whole.apply(new CanonicalValue.Nothing())));
                if (path.endsWith("RateRecorded.value")) {
                    CanonicalValue huge = new CanonicalValue.Text("1" + "0".repeat(20));
                    edits.add(new Edit(path, false, whole.apply(huge)));
                }
            }
            case CanonicalValue.Items(List<CanonicalValue> items) ->
                    walkItems(items, path, whole, edits);
            case CanonicalValue.Fields fields -> walkFields(fields, path, whole, edits);
        }
    }

    private static void walkItems(
            List<CanonicalValue> items,
            String path,
            UnaryOperator<CanonicalValue> whole,
            List<Edit> edits) {
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            UnaryOperator<CanonicalValue> part =
                    v -> whole.apply(new CanonicalValue.Items(with(items, place, v)));
            walk(items.get(i), path, part, edits);
            List<CanonicalValue> fewer = new ArrayList<>(items);
            fewer.remove(i);
            edits.add(new Edit(path, false, whole.apply(new CanonicalValue.Items(fewer))));
            List<CanonicalValue> more = new ArrayList<>(items);
            more.add(i, items.get(i));
            edits.add(new Edit(path, false, whole.apply(new CanonicalValue.Items(more))));
            if (i > 0 && !items.get(i).equals(items.get(i - 1))) {
                List<CanonicalValue> swapped = new ArrayList<>(items);
                Collections.swap(swapped, i, i - 1);
                edits.add(new Edit(path, false, whole.apply(new CanonicalValue.Items(swapped))));
            }
        }
    }

    private static void walkFields(
            CanonicalValue.Fields at,
            String path,
            UnaryOperator<CanonicalValue> whole,
            List<Edit> edits) {
        List<CanonicalValue.Field> fields = at.fields();
        String type = at.type();
        edits.add(
                new Edit(path, false, whole.apply(new CanonicalValue.Fields(type + "x", fields))));
        for (int i = 0; i < fields.size(); i++) {
            int place = i;
            CanonicalValue.Field field = fields.get(i);
            UnaryOperator<CanonicalValue> part =
                    v ->
                            whole.apply(
                                    new CanonicalValue.Fields(
                                            type,
                                            with(
                                                    fields,
                                                    place,
                                                    new CanonicalValue.Field(field.name(), v))));
            walk(field.value(), below(path, field), part, edits);
            List<CanonicalValue.Field> fewer = new ArrayList<>(fields);
            fewer.remove(i);
            edits.add(new Edit(path, false, whole.apply(new CanonicalValue.Fields(type, fewer))));
        }
    }

    /// The kind of event is part of the path, so that fields of two events are two paths.
    private static String below(String path, CanonicalValue.Field field) {
        boolean isEvent =
                path.isEmpty()
                        && field.value() instanceof CanonicalValue.Fields
                        && field.name().equals("event");
        String kind = isEvent ? ":" + ((CanonicalValue.Fields) field.value()).type() : "";
        return path + "." + field.name() + kind;
    }

    private static <T> List<T> with(List<T> items, int place, T item) {
        List<T> changed = new ArrayList<>(items);
        changed.set(place, item);
        return changed;
    }

    private static String another(String text) {
        List<Enum<?>[]> enums =
                List.of(
                        EntryKind.values(),
                        AccountRole.values(),
                        Activity.values(),
                        RoundingMode.values());
        for (Enum<?>[] words : enums) {
            for (int i = 0; i < words.length; i++) {
                if (words[i].name().equals(text)) {
                    return words[(i + 1) % words.length].name();
                }
            }
        }
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? "false" : "true";
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text).plusDays(1).toString();
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
            return Instant.parse(text).plusNanos(1_000).toString();
        }
        if (text.equals("USD")) {
            return "EUR";
        }
        char last = text.isEmpty() ? 'x' : text.charAt(text.length() - 1);
        boolean isDigit = last >= '0' && last <= '9';
        boolean isHex = text.length() >= 64 && text.matches("[0-9a-f]*");
        if (isDigit || isHex) {
            return text.substring(0, text.length() - 1) + (last == '1' ? '2' : '1');
        }
        return text + "x";
    }

    /// Paths of all texts that records can hold, from the declared types: what must be edited.
    static Set<String> declared() {
        Set<String> paths = new TreeSet<>();
        declared(RecordContent.class, "", paths);
        return paths;
    }

    private static void declared(Type type, String path, Set<String> paths) {
        if (type instanceof ParameterizedType generic) {
            declared(generic.getActualTypeArguments()[0], path, paths);
            return;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isSealed()) {
            for (Class<?> permitted : raw.getPermittedSubclasses()) {
                declared(permitted, path + ":" + permitted.getSimpleName(), paths);
            }
        } else if (raw.isRecord() && !LEAVES.contains(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                declared(component.getGenericType(), path + "." + component.getName(), paths);
            }
        } else {
            paths.add(path);
        }
    }
}
