package org.lode.report;

import java.util.List;
import java.util.stream.Collectors;
import org.lode.deposit.ControlStatus;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;
import org.lode.study.DepositResult;
import org.lode.study.Flag;

/// Small signs that recur: who holds the area, how well a figure is known, which flags apply.
///
/// Every sign is a shape or a letter with a word beside it or in its title.
final class Marks {
    private Marks() {}

    /// Shape for the control of an area; the map draws the same shapes.
    static String shape(ControlStatus control) {
        return switch (control) {
            case GOVERNMENT -> "●";
            case OCCUPIED -> "■";
            case CONTESTED -> "◆";
            case UNKNOWN -> "▲";
        };
    }

    /// Shape and word, coloured.
    static void control(HtmlWriter html, ControlStatus control) {
        html.open("span", "class", "control " + control)
                .element("span", shape(control), "class", "shape", "aria-hidden", "true")
                .text("\u00a0" + control)
                .close("span");
    }

    /// How well a source is known. `read` is quiet, the two others stand out.
    static void evidence(HtmlWriter html, Evidence evidence) {
        String sign =
                switch (evidence) {
                    case READ -> "✓";
                    case MEMORY -> "?";
                    case ASSUMPTION -> "≈";
                };
        html.element(
                "span",
                sign + "\u00a0" + evidence,
                "class",
                "evidence " + evidence,
                "title",
                meaning(evidence));
    }

    /// Mark of a computed figure: nothing if all its rows were read.
    static void reached(HtmlWriter html, Evidence weakest) {
        if (weakest != Evidence.READ) {
            html.text(" ");
            html.element(
                    "span",
                    weakest == Evidence.MEMORY ? "?" : "≈",
                    "class",
                    "evidence small " + weakest,
                    "title",
                    "rests on a row by " + weakest + ": " + meaning(weakest));
        }
    }

    static String meaning(Evidence evidence) {
        return switch (evidence) {
            case READ -> "the figure was read in the cited source";
            case MEMORY -> "remembered by a person who knows the field; source not opened";
            case ASSUMPTION -> "judgement of the author of the case; no source states it";
        };
    }

    /// Letters of the flags, each with its sentence as a title.
    static void flags(HtmlWriter html, List<Flag> flags) {
        for (Flag.Kind kind : Flag.Kind.values()) {
            String texts =
                    flags.stream()
                            .filter(flag -> flag.kind() == kind)
                            .map(Flag::text)
                            .collect(Collectors.joining(" "));
            if (flags.stream().anyMatch(flag -> flag.kind() == kind)) {
                html.element(
                        "abbr", kind.code(), "class", "flag", "title", name(kind) + ": " + texts);
                html.text(" ");
            }
        }
    }

    /// Codes of the flags in order of kind, without repeats: `ACE`.
    static String codes(List<Flag> flags) {
        StringBuilder codes = new StringBuilder();
        for (Flag.Kind kind : Flag.Kind.values()) {
            if (flags.stream().anyMatch(flag -> flag.kind() == kind)) {
                codes.append(kind.code());
            }
        }
        return codes.toString();
    }

    /// Short name of a flag.
    static String name(Flag.Kind kind) {
        return switch (kind) {
            case AREA -> "area";
            case HOLDER -> "holder";
            case PERMIT -> "permit";
            case CONFLICT -> "estimates disagree";
            case AMBIGUOUS -> "unit unclear";
            case TAX -> "tax term not read";
            case PRICE -> "price is a prior";
            case EVIDENCE -> "memory or assumption";
            case CLASS -> "resource, not reserve";
        };
    }

    /// What a flag means, one sentence.
    static String meaning(Flag.Kind kind) {
        return switch (kind) {
            case AREA -> "The area is occupied, contested, or nobody knows who holds it.";
            case HOLDER -> "The holder is barred, or a person must look at it or its owners.";
            case PERMIT -> "The permit is missing, disputed or ended, or its holder is unknown.";
            case CONFLICT -> "Published estimates contradict each other or cannot be true.";
            case AMBIGUOUS -> "A figure was printed without saying of what it is a tonnage.";
            case TAX -> "A tax rate or term that nobody read in the law reaches the value.";
            case PRICE -> "A price or its movement is a prior, not calibrated on a series.";
            case EVIDENCE -> "A row from memory or by assumption reaches the value.";
            case CLASS -> "A resource without reserve status, or only a target.";
        };
    }

    /// Number of sources with that status.
    static long count(DepositResult result, Evidence evidence) {
        return result.sources().stream().map(Source::status).filter(s -> s == evidence).count();
    }
}
