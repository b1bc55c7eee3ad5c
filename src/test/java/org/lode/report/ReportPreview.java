package org.lode.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Deposit;
import org.lode.deposit.Location;
import org.lode.study.DepositResult;
import org.lode.study.StudyResult;

/// Writes reports to look at: `mvn test -Dtest=ReportPreview -Dpreview=FOLDER`.
final class ReportPreview {
    @Test
    @EnabledIfSystemProperty(named = "preview", matches = ".+")
    void fixture() throws IOException {
        StudyResult study = ReportFixture.study();
        List<Path> files = ReportFiles.write(study, folder());
        System.out.println(TerminalTable.render(study, 80, false, files));
    }

    /// Sixty deposits close together: crowded map, long ranking.
    @Test
    @EnabledIfSystemProperty(named = "preview", matches = ".+")
    void crowded() throws IOException {
        StudyResult study = ReportFixture.study();
        List<DepositResult> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            DepositResult model = study.deposits().get(i < 24 ? i % 3 : 3 + i % 4);
            many.add(moved(model, i));
        }
        ReportFiles.write(
                new StudyResult(
                        study.manifest(),
                        many,
                        study.headline(),
                        study.warnings(),
                        study.outline()),
                folder().resolve("crowded"));
    }

    private static DepositResult moved(DepositResult r, int i) {
        Deposit d = r.deposit();
        Location place =
                new Location(
                        47.2 + 3.6 * ((i * 0.618) % 1),
                        26 + 11.5 * ((i * 0.377) % 1),
                        4 + i % 30,
                        "x");
        ControlStatus control = List.of(ControlStatus.values()).get(i % 7 < 4 ? 0 : i % 4);
        Deposit other =
                new Deposit(
                        d.id() + i,
                        "",
                        "Deposit no. " + i,
                        d.localName(),
                        d.aliases(),
                        d.commodity(),
                        d.commodities(),
                        d.isOnAnnex(),
                        d.type(),
                        d.region(),
                        d.areaCode(),
                        Optional.of(place),
                        d.state(),
                        d.stateDate(),
                        control,
                        d.controlDate(),
                        d.controlBasis(),
                        d.source(),
                        d.note());
        return new DepositResult(
                other,
                r.level(),
                r.levelReason(),
                r.product(),
                r.resource(),
                r.valuation(),
                r.learning(),
                r.permitState(),
                r.holder(),
                r.owners(),
                r.pricesPaid(),
                r.flags(),
                r.figures(),
                r.sources());
    }

    private static Path folder() {
        return Path.of(System.getProperty("preview", ""));
    }
}
