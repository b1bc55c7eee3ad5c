package org.lode.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The one sequence of bytes of a value: what is hashed, signed and stored.
///
/// Grammar, version 1. Numbers of bytes and items are four bytes, highest first; texts are UTF-8.
///
/// ```text
/// form  = "LODE/1" value
/// value = "N"                                  nothing (an absent optional value)
///       | "T" size text                        text, also for numbers, dates and amounts
///       | "L" count value*                     list
///       | "F" size type count (size name value)*   fields of a type
/// ```
///
/// Every text is preceded by its size, so that no two different values share their bytes; a
/// delimiter could be hidden inside a text. A form is decoded back to the same value, and nothing
/// but the form of a value decodes. The version is part of the bytes: a later grammar gets another
/// number, and old records keep theirs.
final class CanonicalForm {
    private static final byte[] VERSION = "LODE/1".getBytes(StandardCharsets.US_ASCII);
    private static final int DEEPEST = 32;

    private ByteBuffer bytes;
    private int depth;

    private CanonicalForm(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// The bytes of a value.
    ///
    /// @throws IllegalArgumentException if a text has no UTF-8 form (half of a surrogate pair)
    static byte[] encode(CanonicalValue value) {
        CanonicalForm form = new CanonicalForm(ByteBuffer.allocate(1024));
        form.put(VERSION);
        form.write(value);
        return Arrays.copyOf(form.bytes.array(), form.bytes.position());
    }

    /// The value of some bytes.
    ///
    /// @throws IllegalArgumentException if they are not a form of this version; the message names
    ///     the first byte that is wrong
    static CanonicalValue decode(byte[] form) {
        CanonicalForm reader = new CanonicalForm(ByteBuffer.wrap(form));
        if (form.length < VERSION.length
                || !Arrays.equals(VERSION, Arrays.copyOf(form, VERSION.length))) {
            throw new IllegalArgumentException("byte 0: the form does not begin with LODE/1.");
        }
        reader.bytes.position(VERSION.length);
        CanonicalValue value = reader.read();
        if (reader.bytes.hasRemaining()) {
            throw reader.wrong("%d bytes are left over".formatted(reader.bytes.remaining()));
        }
        return value;
    }

    private void write(CanonicalValue value) {
        switch (value) {
            case CanonicalValue.Nothing() -> put((byte) 'N');
            case CanonicalValue.Text(String text) -> {
                put((byte) 'T');
                putText(text);
            }
            case CanonicalValue.Items(List<CanonicalValue> items) -> {
                put((byte) 'L');
                putCount(items.size());
                items.forEach(this::write);
            }
            case CanonicalValue.Fields(String type, List<CanonicalValue.Field> fields) -> {
                put((byte) 'F');
                putText(type);
                putCount(fields.size());
                for (CanonicalValue.Field field : fields) {
                    putText(field.name());
                    write(field.value());
                }
            }
        }
    }

    private void put(byte... some) {
        room(some.length);
        bytes.put(some);
    }

    private void putCount(int count) {
        room(Integer.BYTES);
        bytes.putInt(count);
    }

    private void putText(String text) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            putCount(utf8.remaining());
            room(utf8.remaining());
            bytes.put(utf8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "a text has half of a surrogate pair and no UTF-8 form: '%s'.".formatted(text),
                    e);
        }
    }

    private void room(int size) {
        if (bytes.remaining() < size) {
            int capacity = Math.max(bytes.capacity() * 2, bytes.position() + size);
            bytes.flip();
            bytes = ByteBuffer.allocate(capacity).put(bytes);
        }
    }

    private CanonicalValue read() {
        if (++depth > DEEPEST) {
            throw wrong("values are nested more than %d deep".formatted(DEEPEST));
        }
        if (!bytes.hasRemaining()) {
            throw wrong("the form ends early");
        }
        byte tag = bytes.get();
        CanonicalValue value =
                switch (tag) {
                    case 'N' -> new CanonicalValue.Nothing();
                    case 'T' -> new CanonicalValue.Text(readText());
                    case 'L' -> readItems();
                    case 'F' -> readFields();
                    default -> throw wrong("no value begins with byte %d".formatted(tag));
                };
        depth--;
        return value;
    }

    private CanonicalValue readItems() {
        int count = readCount();
        List<CanonicalValue> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(read());
        }
        return new CanonicalValue.Items(items);
    }

    private CanonicalValue readFields() {
        String type = readText();
        int count = readCount();
        List<CanonicalValue.Field> fields = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = readText();
            fields.add(new CanonicalValue.Field(name, read()));
        }
        return new CanonicalValue.Fields(type, fields);
    }

    /// A size or count; never more than the bytes left, since an item takes at least one.
    private int readCount() {
        if (bytes.remaining() < Integer.BYTES) {
            throw wrong("the form ends early");
        }
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining()) {
            throw wrong("a size of %d is more than is left".formatted(count));
        }
        return count;
    }

    private String readText() {
        int size = readCount();
        ByteBuffer part = bytes.slice(bytes.position(), size);
        bytes.position(bytes.position() + size);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "byte %d: the text is not UTF-8.".formatted(bytes.position() - size), e);
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("byte %d: %s.".formatted(bytes.position(), what));
    }
}
