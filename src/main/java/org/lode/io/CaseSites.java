package org.lode.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.deposit.Deposit;
import org.lode.io.control.ControlLayers;
import org.lode.io.control.SiteOutlines;
import org.lode.study.Case;
import org.lode.territory.ControlMap;
import org.lode.territory.LayerFile;
import org.lode.territory.Site;
import org.lode.territory.TerritoryRules;

/// The areas of the deposits of a case and the map that judges them.
///
/// @param control layers and borders; empty if there are problems
/// @param sites area of each deposit by id, in the order of the case
/// @param problems what makes a layer or outline unusable: then no verdict should be given
/// @param warnings what a person should look at
public record CaseSites(
        Optional<ControlMap> control,
        Map<String, Site> sites,
        List<RowProblem> problems,
        List<RowProblem> warnings) {
    public CaseSites {
        sites = Collections.unmodifiableMap(new LinkedHashMap<>(sites));
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /// Reads layers, borders and outlines; all problems at once.
    ///
    /// @param brought layers beside those of the case
    public static CaseSites read(
            Case data, Path folder, List<LayerFile> brought, TerritoryRules rules) {
        List<LayerFile> files = new ArrayList<>(data.controlLayers());
        files.addAll(brought);
        List<String> ids = data.deposits().stream().map(Deposit::id).toList();
        ControlLayers layers = ControlLayers.read(files, folder);
        SiteOutlines outlines = SiteOutlines.read(folder, ids, layers.boundaries());
        List<RowProblem> problems = new ArrayList<>(layers.problems());
        problems.addAll(outlines.problems());
        List<RowProblem> warnings = new ArrayList<>(layers.warnings());
        warnings.addAll(outlines.warnings());
        if (!problems.isEmpty()) {
            return new CaseSites(Optional.empty(), Map.of(), problems, warnings);
        }
        Map<String, Site> sites = new LinkedHashMap<>();
        for (Deposit deposit : data.deposits()) {
            sites.put(
                    deposit.id(),
                    Site.of(
                            deposit,
                            Optional.ofNullable(outlines.outlines().get(deposit.id())),
                            layers.boundaries()));
        }
        return new CaseSites(
                Optional.of(ControlMap.of(layers.layers(), layers.boundaries(), rules)),
                sites,
                problems,
                warnings);
    }
}
