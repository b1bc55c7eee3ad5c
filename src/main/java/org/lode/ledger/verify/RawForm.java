package org.lode.ledger.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Reads canonical bytes, and writes those of a signed statement. Written from the grammar in
/// `docs/ledger.md`, not from the ledger's code.
final class RawForm {
    private static final String VERSION = "LODE/1";
    private static final int DEEPEST = 40;

    private final byte[] bytes;
    private int place;

    private RawForm(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The whole of some bytes.
    static Node parse(byte[] bytes) {
        RawForm form = new RawForm(bytes);
        if (!VERSION.equals(form.take(VERSION.length()))) {
            throw new Node.Misshapen("content", "does not begin with " + VERSION);
        }
        Node node = form.value(0);
        if (form.place != bytes.length) {
            throw new Node.Misshapen("content", "has bytes after its end");
        }
        return node;
    }

    private Node value(int depth) {
        if (depth > DEEPEST) {
            throw new Node.Misshapen("content", "is nested too deep");
        }
        int start = place;
        char tag = take(1).charAt(0);
        String text = tag == 'T' || tag == 'F' ? take(number()) : "";
        int count = tag == 'L' || tag == 'F' ? number() : 0;
        if ("NTLF".indexOf(tag) < 0) {
            throw new Node.Misshapen("content", "byte %d is no value".formatted(start));
        }
        List<String> names = new ArrayList<>();
        List<Node> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (tag == 'F') {
                names.add(take(number()));
            }
            parts.add(value(depth + 1));
        }
        return new Node(tag, text, names, parts, start, place);
    }

    private int number() {
        if (bytes.length - place < 4) {
            throw new Node.Misshapen("content", "ends early");
        }
        int value = new BigInteger(Arrays.copyOfRange(bytes, place, place + 4)).intValue();
        place += 4;
        if (value < 0 || value > bytes.length - place) {
            throw new Node.Misshapen("content", "has a size beyond its end");
        }
        return value;
    }

    private String take(int size) {
        if (bytes.length - place < size) {
            throw new Node.Misshapen("content", "ends early");
        }
        byte[] part = Arrays.copyOfRange(bytes, place, place + size);
        place += size;
        String text = new String(part, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), part)) {
            throw new Node.Misshapen("content", "has a text that is not UTF-8");
        }
        return text;
    }

    /// Hash of one part of a record, as if it stood alone.
    static String hashOf(byte[] content, Node node) {
        return sha256(
                VERSION.getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(content, node.start(), node.end()));
    }

    static String sha256(byte[]... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// The text of an act that a manager signs.
    ///
    /// @param fields fund, act, subject, manager, content, note
    /// @param expires empty if the signature does not lapse
    static byte[] statement(List<String> fields, Optional<String> expires) {
        List<String> names = List.of("fund", "act", "subject", "manager", "content", "note");
        List<byte[]> parts = new ArrayList<>();
        parts.add((VERSION + "F").getBytes(StandardCharsets.UTF_8));
        add(parts, "SignedStatement");
        parts.add(size(names.size() + 1));
        for (int i = 0; i < names.size(); i++) {
            add(parts, names.get(i));
            parts.add(new byte[] {'T'});
            add(parts, fields.get(i));
        }
        add(parts, "expires");
        parts.add(new byte[] {(byte) (expires.isPresent() ? 'T' : 'N')});
        expires.ifPresent(e -> add(parts, e));
        int length = parts.stream().mapToInt(p -> p.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static void add(List<byte[]> parts, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        parts.add(size(utf8.length));
        parts.add(utf8);
    }

    private static byte[] size(int value) {
        return new byte[] {
            (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
        };
    }
}
