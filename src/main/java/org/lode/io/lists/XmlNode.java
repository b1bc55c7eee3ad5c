package org.lode.io.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One element of an entry, with what is inside it; name spaces are taken off.
final class XmlNode {
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<XmlNode> children = new ArrayList<>(4);
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlNode child) {
        children.add(child);
    }

    StringBuilder textBuffer() {
        return text;
    }

    /// Text of the element itself on one line.
    String text() {
        return Spelling.line(text.toString());
    }

    /// Value of an attribute, or empty.
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    List<XmlNode> children() {
        return children;
    }

    /// The first child of that name.
    @Nullable XmlNode child(String key) {
        for (XmlNode child : children) {
            if (child.name.equals(key)) {
                return child;
            }
        }
        return null;
    }

    /// Text of the first child of that name, or empty.
    String get(String key) {
        XmlNode child = child(key);
        return child == null ? "" : child.text();
    }

    /// Children of that name.
    List<XmlNode> all(String key) {
        return children.stream().filter(child -> child.name.equals(key)).toList();
    }

    /// Children of a child: `all("akaList", "aka")`.
    List<XmlNode> all(String outer, String inner) {
        List<XmlNode> found = new ArrayList<>();
        for (XmlNode child : all(outer)) {
            found.addAll(child.all(inner));
        }
        return found;
    }

    /// Elements of that name at any depth, in file order.
    List<XmlNode> deep(String key) {
        List<XmlNode> found = new ArrayList<>();
        deep(key, found);
        return found;
    }

    private void deep(String key, List<XmlNode> found) {
        for (XmlNode child : children) {
            if (child.name.equals(key)) {
                found.add(child);
            }
            child.deep(key, found);
        }
    }
}
