package org.lode.io;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lode.cost.Calibration;
import org.lode.study.CaseProblemException;

/// Finds the calibration of the cost model that a case uses.
public final class CaseCalibration {
    /// Name of the file in a case folder.
    public static final String FILE = "calibration.csv";

    private CaseCalibration() {}

    /// The calibration kept in the case, else the one that comes with Lode.
    ///
    /// @throws CaseProblemException if the file is not a calibration
    public static Calibration forCase(Path folder) {
        Path own = folder.resolve(FILE);
        return read(Files.exists(own) ? own : builtIn());
    }

    /// The file that comes with Lode: the fit on `data/studies/studies-dev.csv`.
    public static Path builtIn() {
        return CaseLocation.home().resolve("data").resolve("studies").resolve(FILE);
    }

    /// Reads a calibration that must be sound.
    ///
    /// @throws CaseProblemException if the file is not a calibration
    public static Calibration read(Path file) {
        CalibrationCsv.Loaded loaded = CalibrationCsv.read(file);
        return loaded.calibration()
                .orElseThrow(() -> new CaseProblemException(String.join("\n", loaded.problems())));
    }
}
