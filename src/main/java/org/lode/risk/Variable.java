package org.lode.risk;

import org.lode.quantity.Uncertainty;

/// One uncertain input of a simulation.
///
/// @param driver what it stands for
/// @param name printed name, for example `grade of ilmenite`
/// @param distribution its distribution
public record Variable(Driver driver, String name, Uncertainty distribution) {}
