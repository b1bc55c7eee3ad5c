package org.lode.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Location;
import org.lode.study.DepositResult;
import org.lode.study.StudyResult;
import org.lode.study.ValuationView;

/// The deposits on the outline of the country.
///
/// A sign's shape and colour say who holds the area, its size the size of the value, a hollow
/// sign a median below zero. The pale disc is the radius within which the deposit may really
/// lie. The outline scales with the page; signs and lettering keep their size on a phone.
final class SvgMap {
    private static final double NOMINAL_WIDTH = 760;

    private final HtmlWriter html;
    private final Projection projection;
    private final Outline outline;
    private final List<Sign> signs;

    /// One deposit on the map.
    ///
    /// @param rank place in the ranking, 0 if not valued
    private record Sign(DepositResult result, Location place, int rank, double radius) {}

    private record Box(double x, double y, double width, double height) {
        boolean overlaps(Box o) {
            return x < o.x + o.width && o.x < x + width && y < o.y + o.height && o.y < y + height;
        }
    }

    SvgMap(HtmlWriter html, StudyResult study) {
        this.html = html;
        outline = Outline.parse(study.outline());
        signs = signs(study.deposits());
        projection = Projection.around(outline, signs.stream().map(Sign::place).toList());
    }

    /// Writes the figure; a case without any location gives a sentence instead.
    void write() {
        if (signs.isEmpty()) {
            html.element("p", "No deposit of this case has a known location.", "class", "note");
            return;
        }
        html.open("figure", "class", "map");
        html.open(
                "svg",
                "role",
                "img",
                "aria-label",
                "Map of %s by control of the area"
                        .formatted(Numbers.counted(signs.size(), "deposit")),
                "width",
                "100%",
                "style",
                "aspect-ratio:" + Scale.px(Projection.WIDTH) + "/" + Scale.px(projection.height()));
        html.element("title", "Deposits, control of the area and median value");
        land();
        signs.stream()
                .sorted(Comparator.comparingDouble(Sign::radius).reversed())
                .forEach(this::sign);
        labels();
        html.close("svg");
        legend();
        html.close("figure").line();
    }

    private void land() {
        html.open(
                "svg",
                "width",
                "100%",
                "height",
                "100%",
                "viewBox",
                "0 0 " + Scale.px(Projection.WIDTH) + " " + Scale.px(projection.height()));
        for (List<double[]> ring : outline.rings()) {
            html.empty("path", "class", "land", "d", projection.path(ring));
        }
        for (Sign sign : signs) {
            html.empty(
                    "circle",
                    "class",
                    "disc " + sign.result().deposit().control(),
                    "cx",
                    Scale.px(projection.x(sign.place().longitude())),
                    "cy",
                    Scale.px(projection.y(sign.place().latitude())),
                    "r",
                    Scale.px(projection.length(sign.place().radiusKm())));
        }
        double hundredKm = projection.length(100);
        double y = projection.height() - 12;
        html.empty(
                "line",
                "class",
                "axis",
                "x1",
                "14",
                "x2",
                Scale.px(14 + hundredKm),
                "y1",
                Scale.px(y),
                "y2",
                Scale.px(y));
        html.close("svg");
        html.element(
                "text",
                "100 km",
                "class",
                "tick",
                "x",
                Scale.percent((18 + hundredKm) / Projection.WIDTH),
                "y",
                Scale.percent((y + 3) / projection.height()));
    }

    private void sign(Sign sign) {
        DepositResult result = sign.result();
        html.open("a", "href", "#" + DepositSection.anchor(result.deposit()));
        at(sign);
        boolean isLoss =
                result.valuation().isPresent()
                        && result.valuation().get().meanReverting().p50() < 0;
        shape(result.deposit().control(), sign.radius(), isLoss);
        html.element("title", title(sign));
        html.close("svg").close("a");
    }

    private void at(Sign sign) {
        html.open(
                "svg",
                "class",
                "spot",
                "x",
                Scale.percent(projection.x(sign.place().longitude()) / Projection.WIDTH),
                "y",
                Scale.percent(projection.y(sign.place().latitude()) / projection.height()));
    }

    private void shape(ControlStatus control, double r, boolean isHollow) {
        String style = "sign " + control + (isHollow ? " hollow" : "");
        String size = Scale.px(r);
        double s = r * 0.9;
        double d = r * 1.25;
        switch (control) {
            case GOVERNMENT -> html.empty("circle", "class", style, "r", size);
            case OCCUPIED ->
                    html.empty(
                            "rect",
                            "class",
                            style,
                            "x",
                            Scale.px(-s),
                            "y",
                            Scale.px(-s),
                            "width",
                            Scale.px(2 * s),
                            "height",
                            Scale.px(2 * s));
            case CONTESTED ->
                    html.empty(
                            "path",
                            "class",
                            style,
                            "d",
                            "M0 %s L%s 0 L0 %s L%s 0Z"
                                    .formatted(
                                            Scale.px(-d), Scale.px(d), Scale.px(d), Scale.px(-d)));
            case UNKNOWN ->
                    html.empty(
                            "path",
                            "class",
                            style,
                            "d",
                            "M0 %s L%s %s L%s %sZ"
                                    .formatted(
                                            Scale.px(-d),
                                            Scale.px(d),
                                            Scale.px(s),
                                            Scale.px(-d),
                                            Scale.px(s)));
        }
    }

    private void labels() {
        List<Box> taken = new ArrayList<>();
        for (Sign sign : signs) {
            taken.add(around(sign));
        }
        for (Sign sign : signs) {
            if (sign.rank() > 0 && !label(sign, sign.result().deposit().name(), taken)) {
                label(sign, "", taken);
            }
        }
    }

    /// Writes rank and name beside the sign, if a place is free.
    private boolean label(Sign sign, String name, List<Box> taken) {
        String shown = name.length() <= 24 ? name : name.substring(0, 23) + "…";
        double width = 6.4 * (shown.isEmpty() ? 2.5 : shown.length() + 3);
        Box spot = around(sign);
        double right = spot.x() + spot.width() + 2;
        double left = spot.x() - 2 - width;
        double middle = spot.y() + spot.height() / 2 - 7;
        double centre = spot.x() + spot.width() / 2 - width / 2;
        List<Box> places =
                List.of(
                        new Box(right, middle, width, 14),
                        new Box(left, middle, width, 14),
                        new Box(centre, spot.y() - 15, width, 14),
                        new Box(centre, spot.y() + spot.height() + 1, width, 14),
                        new Box(right, middle - 10, width, 14),
                        new Box(right, middle + 10, width, 14),
                        new Box(left, middle - 10, width, 14),
                        new Box(left, middle + 10, width, 14));
        Box free =
                places.stream()
                        .filter(p -> p.x() >= 0 && p.x() + p.width() <= NOMINAL_WIDTH)
                        .filter(p -> taken.stream().noneMatch(p::overlaps))
                        .findFirst()
                        .orElse(null);
        if (free == null) {
            return false;
        }
        taken.add(free);
        boolean isLeft = free.x() < spot.x() - width / 2 - 8;
        boolean isCentred = Math.abs(free.x() - centre) < 0.01;
        double dx = isLeft ? -sign.radius() - 4 : isCentred ? 0 : sign.radius() + 4;
        double dy = free.y() + 11 - (spot.y() + spot.height() / 2);
        at(sign);
        html.open(
                "text",
                "class",
                "place",
                "x",
                Scale.px(dx),
                "y",
                Scale.px(dy),
                "text-anchor",
                isLeft ? "end" : isCentred ? "middle" : "start");
        html.element("tspan", sign.rank() + "", "class", "rank");
        html.element("tspan", " " + shown, "class", "name");
        html.close("text").close("svg");
        return true;
    }

    private Box around(Sign sign) {
        double x = projection.x(sign.place().longitude()) / Projection.WIDTH * NOMINAL_WIDTH;
        double y = projection.y(sign.place().latitude()) / Projection.WIDTH * NOMINAL_WIDTH;
        double r = sign.radius() + 1;
        return new Box(x - r, y - r, 2 * r, 2 * r);
    }

    private static String title(Sign sign) {
        DepositResult result = sign.result();
        String value =
                result.valuation()
                        .map(
                                v ->
                                        "median NPV "
                                                + Numbers.millions(v.meanReverting().p50())
                                                + " M USD")
                        .orElse("not valued");
        return "%s: %s, level %s, %s; area %s; somewhere within %s km (%s)"
                .formatted(
                        result.deposit().name(),
                        result.product(),
                        result.level().number(),
                        value,
                        result.deposit().control(),
                        Numbers.significant(sign.place().radiusKm(), 2),
                        sign.place().method());
    }

    private void legend() {
        html.open("figcaption");
        for (ControlStatus control : ControlStatus.values()) {
            long count =
                    signs.stream().filter(s -> s.result().deposit().control() == control).count();
            if (count > 0) {
                html.open("span", "class", "key");
                Marks.control(html, control);
                html.text(" " + count).close("span").text(" ");
            }
        }
        html.text(
                "Large sign: valued, by size of the median NPV; hollow: median below zero. Small"
                        + " sign: not valued. Number: place in the ranking. Pale disc: where the"
                        + " deposit may really lie. Equirectangular projection.");
        html.close("figcaption");
    }

    private static List<Sign> signs(List<DepositResult> deposits) {
        double largest =
                deposits.stream()
                        .flatMap(d -> d.valuation().stream())
                        .mapToDouble(SvgMap::size)
                        .max()
                        .orElse(1);
        List<Sign> signs = new ArrayList<>();
        int rank = 0;
        for (DepositResult result : deposits) {
            int place = result.valuation().isPresent() ? ++rank : 0;
            double radius =
                    result.valuation()
                            .map(v -> 4.5 + 6.5 * Math.sqrt(size(v) / Math.max(largest, 1)))
                            .orElse(result.level().number() == 0 ? 2.2 : 3.2);
            result.deposit()
                    .location()
                    .ifPresent(location -> signs.add(new Sign(result, location, place, radius)));
        }
        return signs;
    }

    private static double size(ValuationView valuation) {
        double median = Math.abs(valuation.meanReverting().p50());
        return Double.isFinite(median) ? median : 0;
    }
}
