/// Who held this place, on which day, and how sure is that?
///
/// A control layer is what one source says about the control of places on a date: an official
/// list of communities, a table of settlements, or polygons that the user brings. A location is
/// a disc, not a point; the answer is a dated area verdict with the layer, the rule, the share of
/// the disc and the distance to the line. Places are never matched by name.
///
/// In reading order: [ControlLayer] with its [LayerInfo] (what a source says), [Site] with its
/// [SiteArea] (what is asked about), [Boundaries] (which unit a point lies in), [TerritoryRules]
/// and [AreaRule] (the numbers and the words of the rules), [ControlMap] (joins them),
/// [AreaVerdict] with one [LayerFinding] for every layer (the answer).
///
/// Conventions: occupation is a set of intervals `[from, to)`; a border is de jure, control is a
/// layer; a point on an edge lies inside; distances are geodesic, in km. A layer that is dated
/// after the day asked for is not used. The geometry engine is the JTS Topology Suite.
///
/// Reference: J. Egenhofer and R. Franzosa, Point-set topological spatial relations, IJGIS 5(2),
/// 1991 (touching and covering); RFC 7946 (GeoJSON); the rules name their own sources.
@NullMarked
package org.lode.territory;

import org.jspecify.annotations.NullMarked;
