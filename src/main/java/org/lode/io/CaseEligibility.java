package org.lode.io;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.eligibility.EligibilityBook;
import org.lode.eligibility.RegimeLists;
import org.lode.io.lists.ListLibrary;
import org.lode.io.lists.ListRow;
import org.lode.io.ownership.RegimeTable;
import org.lode.ownership.DepositOwners;
import org.lode.ownership.Regimes;
import org.lode.screening.Screener;
import org.lode.study.Case;
import org.lode.study.EligibilityStudy;
import org.lode.territory.LayerFile;
import org.lode.territory.TerritoryRules;

/// Reads everything that the second question needs beside the rows of the case: control layers and
/// borders, sanctions lists, ownership rules.
public final class CaseEligibility {
    private CaseEligibility() {}

    /// What a run may bring beside the case.
    ///
    /// @param asOf day for which lists and layers are wanted
    /// @param lists folder of the list library
    /// @param layers further control layers
    /// @param rules numbers of the rules of territory
    public record Wanted(LocalDate asOf, Path lists, List<LayerFile> layers, TerritoryRules rules) {
        public Wanted {
            layers = List.copyOf(layers);
        }
    }

    /// A study, or the reasons why none can be made.
    ///
    /// @param study empty if there are problems
    /// @param problems what makes a layer or list unusable
    /// @param layerWarnings what a person should look at in the layers
    public record Loaded(
            Optional<EligibilityStudy> study,
            List<RowProblem> problems,
            List<RowProblem> layerWarnings) {
        public Loaded {
            problems = List.copyOf(problems);
            layerWarnings = List.copyOf(layerWarnings);
        }
    }

    /// Reads layers and lists and joins them with a case; all problems at once.
    ///
    /// @param data the case
    /// @param folder its folder
    public static Loaded load(Case data, Path folder, Wanted wanted) {
        CaseSites read = CaseSites.read(data, folder, wanted.layers(), wanted.rules());
        ListLibrary library = ListLibrary.open(wanted.lists());
        ListLibrary.Loaded lists = library.load(wanted.asOf());
        List<RowProblem> problems = new ArrayList<>(read.problems());
        problems.addAll(library.problems());
        problems.addAll(lists.problems());
        if (!problems.isEmpty() || read.control().isEmpty()) {
            return new Loaded(Optional.empty(), problems, read.warnings());
        }
        Screener screener = Screener.of(lists.lists());
        Regimes regimes = RegimeTable.builtIn();
        Map<String, String> jurisdictions = new HashMap<>();
        for (ListRow row : library.inForce(wanted.asOf())) {
            jurisdictions.put(row.id(), row.jurisdiction());
        }
        EligibilityBook book =
                EligibilityBook.of(
                        data.policy(),
                        new EligibilityBook.Sources(
                                screener::screen,
                                "matching-" + Screener.ruleVersion(),
                                screener.lists(),
                                DepositOwners.graph(data.owners()),
                                regimes,
                                new RegimeLists(jurisdictions)));
        return new Loaded(
                Optional.of(
                        new EligibilityStudy(book, read.control().get(), read.sites(), regimes)),
                List.of(),
                read.warnings());
    }
}
