package org.lode.study;

/// A range with its middle: 10th, 50th and 90th percentile, in the unit that the context names.
public record Band(double p10, double p50, double p90) {}
