package org.lode.report;

import java.util.List;
import java.util.Locale;
import org.lode.risk.ConvergenceStudy.Point;

/// Standard error of the mean NPV against wall time, both axes logarithmic, as an SVG picture.
public final class ConvergenceChart {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 460;
    private static final double LEFT = 80;
    private static final double RIGHT = 170;
    private static final double TOP = 46;
    private static final double BOTTOM = 56;
    private static final List<String> COLOURS = List.of("#8a8f98", "#b7791f", "#1f6f8b", "#7a3b69");

    private final List<List<Point>> curves;
    private final double target;
    private final StringBuilder out = new StringBuilder();
    private double timeFrom;
    private double timeTo;
    private double errorFrom;
    private double errorTo;

    private ConvergenceChart(List<List<Point>> curves, double target) {
        this.curves = curves;
        this.target = target;
    }

    /// The picture.
    ///
    /// @param curves one list of points per scheme, none empty
    /// @param target relative standard error that is aimed at
    /// @param title heading
    public static String svg(List<List<Point>> curves, double target, String title) {
        return new ConvergenceChart(List.copyOf(curves), target).draw(title);
    }

    private String draw(String title) {
        List<Point> all = curves.stream().flatMap(List::stream).toList();
        timeFrom = decade(all.stream().mapToDouble(Point::seconds).min().orElse(1e-3), false);
        timeTo = decade(all.stream().mapToDouble(Point::seconds).max().orElse(1), true);
        errorFrom =
                decade(
                        Math.min(
                                target,
                                all.stream().mapToDouble(Point::relativeError).min().orElse(1)),
                        false);
        errorTo = decade(all.stream().mapToDouble(Point::relativeError).max().orElse(1), true);
        out.append(
                text(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\""
                                + " font-family=\"system-ui, sans-serif\" font-size=\"13\""
                                + " role=\"img\" aria-label=\"%s\">%n",
                        WIDTH, HEIGHT, escaped(title)));
        out.append(text("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#fff\"/>%n", WIDTH, HEIGHT));
        label(LEFT, 24, "start", "#222", title);
        grid();
        double y = y(target);
        out.append(
                text(
                        "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#b00\""
                                + " stroke-dasharray=\"5 4\"/>%n",
                        LEFT, WIDTH - RIGHT, y, y));
        label(WIDTH - RIGHT + 6, y + 4, "start", "#b00", "target " + percent(target));
        for (int k = 0; k < curves.size(); k++) {
            curve(curves.get(k), COLOURS.get(k % COLOURS.size()));
        }
        return out.append("</svg>\n").toString();
    }

    private void grid() {
        for (double t = timeFrom; t <= timeTo * 1.001; t *= 10) {
            line(x(t), TOP, x(t), HEIGHT - BOTTOM);
            label(x(t), HEIGHT - BOTTOM + 18, "middle", "#444", seconds(t));
        }
        for (double e = errorFrom; e <= errorTo * 1.001; e *= 10) {
            line(LEFT, y(e), WIDTH - RIGHT, y(e));
            label(LEFT - 8, y(e) + 4, "end", "#444", percent(e));
        }
        label(
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 14,
                "middle",
                "#444",
                "wall time of a run (simulation and mean)");
        label(LEFT, TOP - 6, "start", "#444", "standard error of the mean NPV, share of the mean");
    }

    private void curve(List<Point> points, String colour) {
        StringBuilder path = new StringBuilder();
        for (Point p : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(text("%.1f %.1f", x(p.seconds()), y(p.relativeError())));
            out.append(
                    text(
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.4\" fill=\"%s\"><title>%s:"
                                    + " %,d trials, %s, %s</title></circle>%n",
                            x(p.seconds()),
                            y(p.relativeError()),
                            colour,
                            p.scheme().label(),
                            p.trials(),
                            seconds(p.seconds()),
                            percent(p.relativeError())));
        }
        out.append(
                text(
                        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                        path, colour));
        Point last = points.getLast();
        label(
                Math.min(x(last.seconds()) + 9, WIDTH - RIGHT + 6),
                y(last.relativeError()) + 18,
                "start",
                colour,
                last.scheme().label());
    }

    private void line(double x1, double y1, double x2, double y2) {
        out.append(
                text(
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e3e3e3\"/>%n",
                        x1, y1, x2, y2));
    }

    private void label(double x, double y, String anchor, String colour, String words) {
        out.append(
                text(
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                        x, y, anchor, colour, escaped(words)));
    }

    private double x(double seconds) {
        return LEFT
                + (WIDTH - LEFT - RIGHT)
                        * (Math.log(seconds / timeFrom) / Math.log(timeTo / timeFrom));
    }

    private double y(double error) {
        return HEIGHT
                - BOTTOM
                - (HEIGHT - TOP - BOTTOM)
                        * (Math.log(error / errorFrom) / Math.log(errorTo / errorFrom));
    }

    private static double decade(double value, boolean isUp) {
        double exponent = Math.log10(value);
        return Math.pow(10, isUp ? Math.ceil(exponent) : Math.floor(exponent));
    }

    private static String seconds(double t) {
        return t < 0.0999 ? text("%.3g ms", 1000 * t) : text("%.3g s", t);
    }

    private static String percent(double share) {
        return text("%.2g %%", 100 * share);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @SuppressWarnings("AnnotateFormatMethod") // called with literals only
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
