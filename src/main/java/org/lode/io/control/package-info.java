/// Reads control layers and borders: official lists, settlement tables, polygons.
///
/// [ControlLayers] reads all files of a case or of a command, gives every problem with its place,
/// and never trusts a file: sizes, nesting, encodings, coordinates and rings are checked before
/// anything is built. The forms are described in `docs/territory.md`.
@NullMarked
package org.lode.io.control;

import org.jspecify.annotations.NullMarked;
