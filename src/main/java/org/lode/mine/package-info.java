/// How is it mined? From a deposit's size, shape and depth to method, rate, waste and mill
/// feed.
///
/// Read in this order: [MiningMethod] (how the ore is won, with dilution and recovery),
/// [OrebodyShape] (what decides the method), [ModifyingFactors] (resource to mill feed),
/// [CapacityRule] (tonnes a day from tonnes in the ground), [StrippingRatio] (waste per ore in
/// an open pit), [ProcessClass] (what stands behind the mine).
///
/// Conventions: tonnes are metric, a year has 350 operating days, depths are metres from
/// surface to the top of the orebody. Reference: T.W. Camm, Simplified cost models for
/// prefeasibility mineral evaluations, US Bureau of Mines Information Circular 9298 (1991).
@NullMarked
package org.lode.mine;

import org.jspecify.annotations.NullMarked;
