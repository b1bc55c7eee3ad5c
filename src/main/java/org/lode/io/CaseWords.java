package org.lode.io;

import java.util.List;

/// Words of the format that are not constants of a type.
final class CaseWords {
    static final List<String> METHODS =
            List.of(
                    "open_pit",
                    "room_and_pillar",
                    "sublevel_longhole",
                    "cut_and_fill",
                    "shrinkage",
                    "block_caving",
                    "vertical_crater_retreat",
                    "dredge",
                    "in_situ_leach");

    static final List<String> PROCESS_CLASSES =
            List.of(
                    "sands",
                    "simple_physical",
                    "concentrator",
                    "gold_mill",
                    "heap_leach",
                    "hydromet",
                    "in_situ_leach");

    /// Mill models of Camm 1991, Bureau of Mines IC 9298.
    static final List<String> MILL_CURVES =
            List.of(
                    "flot1",
                    "flot2",
                    "flot3",
                    "gravity",
                    "cip_ew",
                    "cil_ew",
                    "ccd_mc",
                    "heap_leach",
                    "sx_ew",
                    "autoclave_cil_ew",
                    "float_roast_leach");

    private CaseWords() {}
}
