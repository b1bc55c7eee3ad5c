package org.lode.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Deposit;
import org.lode.deposit.EvidenceLevel;
import org.lode.study.Band;
import org.lode.study.DepositResult;
import org.lode.study.Flag;
import org.lode.study.ResourceView;
import org.lode.study.ValuationView.LearningView;

/// Deposits of [ReportFixture] that have no valuation: a resource only, or a name only.
final class UnvaluedFixture {
    private UnvaluedFixture() {}

    static DepositResult resourceOnly() {
        return new DepositResult(
                ReportFixture.deposit(
                        "polokhivske",
                        "Polokhivske",
                        "Полохівське",
                        "lithium",
                        48.7,
                        31.6,
                        ControlStatus.GOVERNMENT),
                EvidenceLevel.RESOURCE_ONLY,
                "no grade of the ore to be mined, no capacity",
                "lithium",
                new ResourceView(
                        "li2o",
                        Optional.of(new Band(29e6, 37e6, 45e6)),
                        Optional.of(new Band(250e3, 285e3, 330e3)),
                        Optional.empty(),
                        "",
                        1.14,
                        List.of(
                                ReportFixture.estimate(
                                        "pol-1", "2018", "GKZ", "C2", 37e6, 0.0083, 1))),
                Optional.empty(),
                Optional.of(new LearningView(-120e6, 45e6, 45e6, 31e6, OptionalDouble.of(12e6))),
                "issued 2017, land arrested 2025-03-07",
                "UkrLithiumMining",
                List.of(),
                List.of(),
                List.of(new Flag(Flag.Kind.PERMIT, "The land is under arrest.")),
                Map.of(),
                List.of(ReportFixture.READ));
    }

    static DepositResult impossible() {
        return new DepositResult(
                ReportFixture.deposit(
                        "shevchenkivske",
                        "Shevchenkivske",
                        "Шевченківське",
                        "lithium",
                        47.95,
                        36.7,
                        ControlStatus.OCCUPIED),
                EvidenceLevel.RESOURCE_ONLY,
                "occupied since 2025-06-26; target only",
                "lithium",
                new ResourceView(
                        "li2o",
                        Optional.empty(),
                        Optional.of(new Band(118e3, 152e3, 190e3)),
                        Optional.empty(),
                        "",
                        9.1,
                        List.of()),
                Optional.empty(),
                Optional.empty(),
                "none",
                "",
                List.of(),
                List.of(),
                List.of(
                        new Flag(Flag.Kind.AREA, "Occupied."),
                        new Flag(Flag.Kind.CONFLICT, "8.7% Li2O is more than spodumene holds.")),
                Map.of(),
                List.of());
    }

    static DepositResult listed(
            String id, String name, String local, double latitude, double longitude) {
        return new DepositResult(
                ReportFixture.deposit(
                        id, name, local, "rare earths", latitude, longitude, ControlStatus.UNKNOWN),
                EvidenceLevel.LISTED,
                "no published tonnage",
                "rare earths",
                nothing(),
                Optional.empty(),
                Optional.empty(),
                "none known",
                "",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(ReportFixture.READ));
    }

    static DepositResult nowhere() {
        Deposit lost =
                new Deposit(
                        "lost",
                        "",
                        "Lost",
                        "",
                        List.of(),
                        "copper",
                        "copper",
                        false,
                        "",
                        "",
                        "",
                        Optional.empty(),
                        "",
                        "",
                        ControlStatus.UNKNOWN,
                        "",
                        "",
                        ReportFixture.MEMORY,
                        "");
        return new DepositResult(
                lost,
                EvidenceLevel.LISTED,
                "a name in a list",
                "copper",
                nothing(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    static ResourceView nothing() {
        return new ResourceView(
                "", Optional.empty(), Optional.empty(), Optional.empty(), "", 1, List.of());
    }
}
