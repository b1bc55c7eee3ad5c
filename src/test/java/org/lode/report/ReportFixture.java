package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Deposit;
import org.lode.deposit.EvidenceLevel;
import org.lode.deposit.Location;
import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;
import org.lode.study.Band;
import org.lode.study.DepositResult;
import org.lode.study.Flag;
import org.lode.study.ResourceView;
import org.lode.study.ResourceView.EstimateView;
import org.lode.study.RunManifest;
import org.lode.study.StudyResult;

/// A result made by hand: three valued deposits, two with a resource only, three listed.
///
/// It holds what breaks reports: markup and quotes in names, a `javascript:` source, control
/// characters, Cyrillic, empty options, an occupied area, losses, an undefined IRR. The figures
/// are invented and mean nothing.
final class ReportFixture {
    static final String NASTY = "<script>alert('x')</script> \"quoted\" & =1+1\u0007";

    static final Source READ =
            new Source("Filing, https://example.org/a?b=1&c=2.", "2024-05", Evidence.READ);
    static final Source MEMORY = new Source("Encyclopedia, remembered", "2019", Evidence.MEMORY);
    static final Source ASSUMED = Source.assumption("same as comparable open pits");
    static final Source EVIL =
            new Source(
                    "javascript:alert(1) <img src=http://evil.example/x>", "2020", Evidence.READ);

    private ReportFixture() {}

    static StudyResult study() {
        return new StudyResult(
                manifest(),
                List.of(
                        iron(),
                        lithium(),
                        graphite(),
                        UnvaluedFixture.resourceOnly(),
                        UnvaluedFixture.impossible(),
                        UnvaluedFixture.listed(
                                "yastrebetske", "Yastrebetske", "Ястребецьке", 51.2, 28.4),
                        UnvaluedFixture.listed("nasty\"><b>", NASTY, "", 48.9, 33.1),
                        UnvaluedFixture.nowhere()),
                List.of(
                        "1 of 3 valued deposits has a median NPV above zero under both price"
                                + " processes; 5 of 8 carry too little evidence for a value.",
                        "The largest value stands on a study of 2014; no published operating cost"
                                + " exists for any other deposit."),
                List.of(
                        "Tax terms are those read on the valuation date; a production-sharing"
                                + " agreement may replace them.",
                        "An occupied area is valued as if it could be worked."),
                OUTLINE);
    }

    static RunManifest manifest() {
        return new RunManifest(
                "0.1.0",
                "25.0.1",
                "fixture",
                "Critical minerals of Example <land>",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "2026-01-01",
                2025,
                0.10,
                "end_year",
                20_000,
                42,
                "plain",
                "Gaussian",
                "2026-11-24",
                "Host state",
                "Partner state",
                "equal",
                List.of(
                        "Money is real USD of 2025; flows fall due at the end of the year.",
                        "P10 is the low case."));
    }

    private static DepositResult iron() {
        ResourceView resource =
                new ResourceView(
                        "fe",
                        Optional.of(new Band(560e6, 645e6, 740e6)),
                        Optional.of(new Band(175e6, 204e6, 236e6)),
                        Optional.of(new Band(130e6, 152e6, 171e6)),
                        "iron concentrate 68%",
                        1.0,
                        List.of(
                                estimate("shy-1", "2014-03", "NI 43-101", "M+I", 645e6, 0.316, 0.6),
                                estimate(
                                        "shy-2", "2014-03", "NI 43-101", "Inf", 188e6, 0.30, 0.0)));
        return new DepositResult(
                deposit(
                        "shymanivske",
                        "Shymanivske",
                        "Шиманівське",
                        "iron",
                        47.95,
                        33.1,
                        ControlStatus.GOVERNMENT),
                EvidenceLevel.BACK_TEST,
                "a full public study exists",
                "iron concentrate",
                resource,
                Optional.of(ValuationFixture.paying()),
                Optional.empty(),
                "issued (2011-09)",
                "Shymanivske Steel LLC",
                List.of("Black Iron 51 to 100%", "Metinvest 0 to 49%"),
                List.of(
                        new DepositResult.PricePaid(
                                "49% of the project, 2013",
                                "US$20 M (initial payment)", OptionalDouble.of(20e6), READ)),
                List.of(
                        new Flag(Flag.Kind.CLASS, "No reserve has been declared."),
                        new Flag(Flag.Kind.TAX, "The VAT refund time was not read in the law.")),
                figures(),
                List.of(READ, MEMORY, ASSUMED));
    }

    private static DepositResult lithium() {
        List<EstimateView> estimates =
                List.of(
                        estimate("dob-1", "2023", "target", "P1", 92e6, 0.0125, 0.5),
                        estimate("dob-2", "2019", "press", "?", 1.2e6, 0.0138, 0.0),
                        new EstimateView(
                                "dob-3",
                                "2025",
                                "S&P",
                                "resource",
                                "both",
                                "up to 1.26 Mt LCE",
                                'B',
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.of(509e3),
                                "li2o",
                                0.5,
                                "converted from LCE",
                                MEMORY));
        return new DepositResult(
                deposit(
                        "dobra",
                        "Dobra",
                        "Добра (Станкуватське)",
                        "lithium",
                        48.6,
                        31.2,
                        ControlStatus.CONTESTED),
                EvidenceLevel.CASH_FLOW,
                "tonnage and grade, no study",
                "lithium carbonate",
                new ResourceView(
                        "li2o",
                        Optional.of(new Band(31e6, 74e6, 105e6)),
                        Optional.of(new Band(0.42e6, 0.83e6, 1.3e6)),
                        Optional.of(new Band(0.6e6, 1.2e6, 2.1e6)),
                        "lithium carbonate",
                        77,
                        estimates),
                Optional.of(ValuationFixture.doubtful()),
                Optional.empty(),
                "tender won 2026-01-12, agreement not signed",
                "TechMet and Rock Holdings",
                List.of(),
                List.of(
                        new DepositResult.PricePaid(
                                "share sale, not completed",
                                "A$20 to 70 M",
                                OptionalDouble.empty(),
                                READ)),
                List.of(
                        new Flag(Flag.Kind.AREA, "The disc of the location crosses the line."),
                        new Flag(
                                Flag.Kind.CONFLICT, "Published tonnages differ by a factor of 77."),
                        new Flag(Flag.Kind.AMBIGUOUS, "1.2 Mt was printed without a substance."),
                        new Flag(Flag.Kind.PRICE, "The price process is a prior."),
                        new Flag(Flag.Kind.EVIDENCE, "The recovery is an assumption.")),
                figures(),
                List.of(READ, MEMORY, ASSUMED, EVIL));
    }

    private static DepositResult graphite() {
        return new DepositResult(
                deposit(
                        "zavallivske",
                        NASTY,
                        "Заваллівське",
                        "graphite",
                        48.2,
                        30.0,
                        ControlStatus.OCCUPIED),
                EvidenceLevel.CAPACITY,
                "capacity of a priced product only",
                "graphite concentrate",
                new ResourceView(
                        "c",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        1,
                        List.of()),
                Optional.of(ValuationFixture.losing()),
                Optional.empty(),
                "operating",
                "",
                List.of(),
                List.of(),
                List.of(new Flag(Flag.Kind.AREA, "The area is occupied.")),
                Map.of(),
                List.of(ASSUMED));
    }

    static Deposit deposit(
            String id,
            String name,
            String localName,
            String commodity,
            double latitude,
            double longitude,
            ControlStatus control) {
        return new Deposit(
                id,
                "",
                name,
                localName,
                List.of(name + " North", "Alias <i>"),
                commodity,
                commodity + ", by-products",
                true,
                "hard rock",
                "Kirovohrad oblast",
                "UA3502",
                Optional.of(new Location(latitude, longitude, 12, "village")),
                "idle",
                "2025",
                control,
                "2026-10-01",
                "daily control map",
                READ,
                "remark with <b>markup</b>");
    }

    static EstimateView estimate(
            String id,
            String date,
            String system,
            String category,
            double ore,
            double grade,
            double weight) {
        return new EstimateView(
                id,
                date,
                system,
                category,
                "whole body",
                "%s Mt".formatted(ore / 1e6),
                'A',
                OptionalDouble.of(ore),
                OptionalDouble.of(grade),
                OptionalDouble.of(ore * grade),
                "li2o",
                weight,
                weight == 0 ? "not pooled: unit lost in print" : "",
                READ);
    }

    /// Derivations with rows of all three kinds of evidence.
    static Map<String, Explained> figures() {
        Explained price = Explained.given("price (all)", 61.88, "USD/t", READ);
        Explained tonnes =
                Explained.computed(
                        "product",
                        4.2e6,
                        "t/y",
                        "ore × grade × recovery",
                        Explained.given("ore", 12e6, "t/y", MEMORY),
                        Explained.given("recovery", 0.81, "", ASSUMED));
        Explained revenue =
                Explained.computed("revenue", 260e6, "USD/y", "price × tonnes", price, tonnes);
        Explained capital = Explained.given("capital", 436e6, "USD", EVIL);
        Map<String, Explained> figures = new LinkedHashMap<>();
        figures.put(
                "npv",
                Explained.computed(
                        "NPV, investor",
                        -142e6,
                        "USD",
                        "sum of flows ÷ (1 + r)^t, t in years, flows at the end of the year",
                        new ArrayList<>(List.of(revenue, capital))));
        figures.put("capex", capital);
        figures.put("resource", tonnes);
        return figures;
    }

    private static final String OUTLINE =
            """
            {"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":[[[
            [22.2,48.4],[22.9,49.0],[22.7,49.6],[24.0,50.6],[23.6,51.5],[25.0,51.9],[28.0,51.5],
            [30.6,51.3],[30.6,51.9],[31.8,52.1],[33.8,52.35],[34.4,51.7],[35.6,50.4],[38.0,49.9],
            [40.1,49.6],[39.7,48.8],[39.9,47.9],[38.2,47.1],[36.5,46.7],[35.0,46.3],[35.4,45.4],
            [36.6,45.4],[35.4,45.0],[33.7,44.4],[32.5,45.4],[33.6,46.1],[31.8,46.3],[31.9,46.7],
            [30.8,46.5],[29.6,45.3],[28.2,45.5],[28.9,46.3],[29.9,46.4],[29.1,47.5],[27.8,48.4],
            [26.6,48.3],[24.9,47.7],[23.2,48.1],[22.2,48.4]]]]}}
            """;
}
