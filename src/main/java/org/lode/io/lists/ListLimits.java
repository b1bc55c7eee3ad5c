package org.lode.io.lists;

/// How much of a foreign file is read before it is refused.
///
/// @param bytes largest size after unpacking
/// @param ratio most bytes out of one packed byte; DEFLATE gives at most 1,032
/// @param ratioFloor unpacked bytes below which the ratio is not looked at
/// @param entries most entries of one list
/// @param depth deepest nesting of elements, objects or arrays
/// @param recordNodes most elements or fields inside one entry
/// @param fieldLength most characters of one field
record ListLimits(
        long bytes,
        int ratio,
        long ratioFloor,
        int entries,
        int depth,
        int recordNodes,
        int fieldLength) {
    /// Room for any list known to be published: the largest, OFAC's advanced XML, has about
    /// 120 MB; a bulk export of a third party may have a few gigabytes.
    static final ListLimits USUAL =
            new ListLimits(4_000_000_000L, 200, 16_000_000L, 5_000_000, 40, 100_000, 1_000_000);
}
