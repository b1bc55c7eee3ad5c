package org.lode.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lode.ledger.Hash;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Seal;
import org.lode.ledger.VerifyingKey;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Records of the log as JSON: every field, under the names that are part of the hashed text.
///
/// The names are those of the records themselves, because they are the ones that were hashed; a
/// renamed field changes the hash first. Amounts are texts (`USD 12.00`), so that no reader rounds
/// them. `content` is the hashed text in Base64: SHA-256 of it is `hash`.
public final class LogJson {
    private LogJson() {}

    /// One record.
    public static ObjectNode record(LogRecord record) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("sequence", record.sequence());
        node.put("recordedAt", record.recordedAt().toString());
        node.put("idempotencyKey", record.idempotencyKey());
        node.put("type", record.event().getClass().getSimpleName());
        node.set("event", tree(record.event()));
        node.put("inputHash", record.inputHash().hex());
        node.put("previousHash", record.previousHash().hex());
        node.put("hash", record.hash().hex());
        node.put("content", Base64.getEncoder().encodeToString(record.content()));
        return node;
    }

    /// Any value of the ledger.
    public static JsonNode tree(Object value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (value) {
            case String text -> make.stringNode(text);
            case Boolean truth -> make.booleanNode(truth);
            case Long number -> make.numberNode(number);
            case Integer number -> make.numberNode(number);
            case Hash hash -> make.stringNode(hash.hex());
            case Seal seal -> make.stringNode(seal.hex());
            case VerifyingKey key -> make.stringNode(key.hex());
            case CurrencyUnit unit -> make.stringNode(unit.code());
            case Money money -> make.stringNode(money.toString());
            case Optional<?> optional ->
                    optional.isPresent() ? tree(optional.get()) : make.nullNode();
            case List<?> list -> {
                ArrayNode array = make.arrayNode();
                list.forEach(item -> array.add(tree(item)));
                yield array;
            }
            case Record record -> fields(record);
            default -> make.stringNode(value.toString());
        };
    }

    private static ObjectNode fields(Record record) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                node.set(component.getName(), tree(component.getAccessor().invoke(record)));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("records of the ledger can be read", e);
        }
        return node;
    }
}
