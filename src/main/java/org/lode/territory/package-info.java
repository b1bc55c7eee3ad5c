/// Who held this place, on which day, and how sure is that?
///
/// A control layer is what one source says about the control of places on a date: an official
/// list of communities, a table of settlements, or polygons that the user brings. A location is
/// a disc, not a point; the answer is a dated area verdict with the layer, the rule, the share of
/// the disc and the distance to the line. Places are never matched by name.
///
/// Convention: occupation is a set of intervals `[from, to)`; a border is de jure, control is a
/// layer. The geometry engine is the JTS Topology Suite.
@NullMarked
package org.lode.territory;

import org.jspecify.annotations.NullMarked;
