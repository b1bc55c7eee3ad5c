/// Read sanctions lists in the form in which their publishers give them out.
///
/// Read [ListFormat] first (what can be read), then [ListReader] (bytes to entries or to
/// problems), then [ListLibrary] (the snapshots that are kept, each with date, hash, licence and
/// legal weight).
///
/// Convention: nothing is half read. A file gives all its entries or a list of problems. A file is
/// never trusted: its size, depth and nesting are bounded by [ListLimits], entities are refused.
@NullMarked
package org.lode.io.lists;

import org.jspecify.annotations.NullMarked;
