package org.lode.mine;

/// Shape of an orebody as far as it decides the mining method.
public enum OrebodyShape {
    /// Equidimensional body, for example a stock or a thick pegmatite.
    MASSIVE,
    /// Flat or gently dipping bed or seam in hard rock.
    FLAT,
    /// Steep vein or sheet in strong walls.
    VEIN,
    /// Loose sand or placer that pumps or dozers can move.
    UNCONSOLIDATED
}
