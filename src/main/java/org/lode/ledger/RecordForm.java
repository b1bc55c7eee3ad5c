package org.lode.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Records to and from [CanonicalForm]: every component, by name, in the declared order.
///
/// A last component that is [AddedLater] is left out while it is empty. The components are taken
/// from the record type itself, not from a list kept beside it, so that
/// no field can be left out of what is hashed: a field outside the hash can be altered unseen.
/// Numbers, dates, moments, amounts and words of an enum are texts with one spelling each. A test
/// pins the bytes, so that a renamed component is noticed.
final class RecordForm {
    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    return type.getRecordComponents();
                }
            };

    private static final ClassValue<Map<String, Class<?>>> CASES =
            new ClassValue<>() {
                @Override
                protected Map<String, Class<?>> computeValue(Class<?> type) {
                    Map<String, Class<?>> cases = new HashMap<>();
                    for (Class<?> permitted : type.getPermittedSubclasses()) {
                        cases.put(permitted.getSimpleName(), permitted);
                    }
                    return cases;
                }
            };

    private RecordForm() {}

    /// The canonical bytes of a record.
    static byte[] encode(Object record) {
        return CanonicalForm.encode(write(record));
    }

    /// The record of canonical bytes.
    ///
    /// @throws IllegalArgumentException if the bytes are not what [#encode] makes of such a record
    static <T extends Record> T decode(byte[] form, Class<T> type) {
        T record = type.cast(read(CanonicalForm.decode(form), type, type.getSimpleName()));
        if (!Arrays.equals(form, encode(record))) {
            throw new IllegalArgumentException(
                    "a value of the %s is not in its one spelling."
                            .formatted(type.getSimpleName()));
        }
        return record;
    }

    private static CanonicalValue write(Object value) {
        return switch (value) {
            case String text -> new CanonicalValue.Text(text);
            case Enum<?> word -> new CanonicalValue.Text(word.name());
            case Long number -> new CanonicalValue.Text(number.toString());
            case Integer number -> new CanonicalValue.Text(number.toString());
            case Boolean truth -> new CanonicalValue.Text(truth.toString());
            case BigDecimal number -> new CanonicalValue.Text(number.toPlainString());
            case LocalDate day -> new CanonicalValue.Text(day.toString());
            case Instant moment -> new CanonicalValue.Text(moment.toString());
            case Hash hash -> new CanonicalValue.Text(hash.hex());
            case CurrencyUnit unit -> new CanonicalValue.Text(known(unit).code());
            case Money money -> {
                known(money.currency());
                yield new CanonicalValue.Text(money.toString());
            }
            case Optional<?> optional ->
                    optional.isPresent()
                            ? write(optional.orElseThrow())
                            : new CanonicalValue.Nothing();
            case List<?> list ->
                    new CanonicalValue.Items(list.stream().map(RecordForm::write).toList());
            case Record record -> fields(record);
            default -> throw new IllegalArgumentException("no form for " + value.getClass());
        };
    }

    /// A code stands for its decimals only if they are those of the table.
    private static CurrencyUnit known(CurrencyUnit unit) {
        CurrencyUnit listed = CurrencyUnit.parse(unit.code());
        if (!listed.equals(unit)) {
            throw new IllegalArgumentException(
                    "%s has %d decimals, was %d."
                            .formatted(unit.code(), listed.decimals(), unit.decimals()));
        }
        return listed;
    }

    private static CanonicalValue fields(Record record) {
        RecordComponent[] components = COMPONENTS.get(record.getClass());
        List<CanonicalValue.Field> fields = new ArrayList<>(components.length);
        try {
            for (RecordComponent component : components) {
                Object value = component.getAccessor().invoke(record);
                if (!(isAddedLater(component) && value.equals(Optional.empty()))) {
                    fields.add(new CanonicalValue.Field(component.getName(), write(value)));
                }
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("records of this package can be read", e);
        }
        return new CanonicalValue.Fields(record.getClass().getSimpleName(), fields);
    }

    private static boolean isAddedLater(RecordComponent component) {
        return component.isAnnotationPresent(AddedLater.class);
    }

    private static Object read(CanonicalValue value, Type type, String place) {
        if (type instanceof ParameterizedType generic) {
            Type item = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return value instanceof CanonicalValue.Nothing
                        ? Optional.empty()
                        : Optional.of(read(value, item, place));
            }
            if (value instanceof CanonicalValue.Items(List<CanonicalValue> items)) {
                return items.stream().map(i -> read(i, item, place)).toList();
            }
            throw new IllegalArgumentException(place + " is not a list.");
        }
        Class<?> raw = (Class<?>) type;
        return switch (value) {
            case CanonicalValue.Text(String text) -> readText(text, raw, place);
            case CanonicalValue.Fields fields -> readFields(fields, raw, place);
            case CanonicalValue.Items _, CanonicalValue.Nothing _ ->
                    throw new IllegalArgumentException(
                            "%s is no %s.".formatted(place, raw.getSimpleName()));
        };
    }

    private static Object readText(String text, Class<?> type, String place) {
        try {
            return switch (type.getSimpleName()) {
                case "String" -> text;
                case "long" -> Long.parseLong(text);
                case "int" -> Integer.parseInt(text);
                case "boolean" -> Boolean.parseBoolean(text);
                case "BigDecimal" -> new BigDecimal(text);
                case "LocalDate" -> LocalDate.parse(text);
                case "Instant" -> Instant.parse(text);
                case "Hash" -> new Hash(text);
                case "CurrencyUnit" -> CurrencyUnit.parse(text);
                case "Money" -> Money.parse(text);
                default -> word(text, type);
            };
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s: '%s' is no %s.".formatted(place, text, type.getSimpleName()), e);
        }
    }

    private static Object word(String text, Class<?> type) {
        Object[] words = type.getEnumConstants();
        if (words != null) {
            for (Object word : words) {
                if (((Enum<?>) word).name().equals(text)) {
                    return word;
                }
            }
        }
        throw new IllegalArgumentException("no such word");
    }

    private static Object readFields(CanonicalValue.Fields form, Class<?> expected, String place) {
        Class<?> type = expected;
        if (expected.isSealed()) {
            type = CASES.get(expected).get(form.type());
        }
        if (type == null || !type.isRecord() || !type.getSimpleName().equals(form.type())) {
            throw new IllegalArgumentException(
                    "%s: '%s' is no %s.".formatted(place, form.type(), expected.getSimpleName()));
        }
        RecordComponent[] components = COMPONENTS.get(type);
        int given = form.fields().size();
        int least = components.length;
        while (least > 0 && isAddedLater(components[least - 1])) {
            least--;
        }
        if (given < least || given > components.length) {
            throw new IllegalArgumentException(
                    "%s has %d fields, needs %d.".formatted(place, given, components.length));
        }
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            if (i >= given) {
                values[i] = Optional.empty();
                continue;
            }
            CanonicalValue.Field field = form.fields().get(i);
            if (!field.name().equals(components[i].getName())) {
                throw new IllegalArgumentException(
                        "%s has field '%s' where '%s' belongs."
                                .formatted(place, field.name(), components[i].getName()));
            }
            values[i] =
                    read(field.value(), components[i].getGenericType(), place + "." + field.name());
        }
        return build(type, types, values, place);
    }

    private static Object build(Class<?> type, Class<?>[] types, Object[] values, String place) {
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw new IllegalArgumentException(
                    "%s: %s".formatted(place, cause == null ? e : cause.getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records of this package can be built", e);
        }
    }
}
