package org.lode.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes HTML and SVG that is also well-formed XML, and escapes everything it is given.
///
/// Text and attribute values are data; only tag and attribute names and [#verbatim] come from the
/// program. Characters that XML forbids are dropped. Closing a tag that is not the innermost open
/// one is a programmer's mistake and throws.
final class HtmlWriter {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`\\\\]+");

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> openTags = new ArrayDeque<>();

    /// Opens `tag`.
    ///
    /// @param attributes names and values in turn
    HtmlWriter open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        openTags.push(tag);
        return this;
    }

    /// Closes the innermost tag, which must be `tag`.
    HtmlWriter close(String tag) {
        String innermost = openTags.isEmpty() ? "nothing" : openTags.pop();
        if (!innermost.equals(tag)) {
            throw new IllegalStateException(
                    "tried to close <%s>, but <%s> is open.".formatted(tag, innermost));
        }
        out.append("</").append(tag).append('>');
        return this;
    }

    /// A tag with text and nothing else inside.
    HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /// A tag without content: an SVG shape or an HTML void element.
    HtmlWriter empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /// Escaped text.
    HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    /// A line break in the file, for readers of the file.
    HtmlWriter line() {
        out.append('\n');
        return this;
    }

    /// Escaped text in which `http` and `https` addresses are links; any other scheme stays text.
    HtmlWriter linked(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String address = matcher.group().replaceAll("[.,;:)\\]]+$", "");
            text(text.substring(from, matcher.start()));
            element("a", shortened(address), "href", address, "rel", "noopener noreferrer");
            from = matcher.start() + address.length();
        }
        return text(text.substring(from));
    }

    /// Text of the program itself (style sheet, script), not escaped.
    HtmlWriter verbatim(String own) {
        out.append(own);
        return this;
    }

    /// The page.
    ///
    /// @throws IllegalStateException if a tag is still open
    String finish() {
        if (!openTags.isEmpty()) {
            throw new IllegalStateException("still open: " + openTags);
        }
        return out.toString();
    }

    /// `id` reduced to letters, digits and hyphens, for anchors.
    static String slug(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    }

    private static String shortened(String address) {
        String shown = address.replaceFirst("^https?://(www\\.)?", "");
        return shown.length() <= 72 ? shown : shown.substring(0, 71) + "…";
    }

    private void start(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "attributes of <%s> come in pairs, had %s.".formatted(tag, attributes.length));
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '&' -> out.append("&amp;");
                                case '"' -> out.append("&quot;");
                                case '\'' -> out.append("&#39;");
                                default -> {
                                    if (isAllowed(c)) {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
    }

    private static boolean isAllowed(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= 0x20 && c < 0x7f)
                || (c >= 0xa0 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
