package org.lode.price;

/// How nominal prices were turned into real ones.
///
/// @param index the price index
/// @param baseYear year whose money the prices are in
public record Deflation(String index, int baseYear) {}
