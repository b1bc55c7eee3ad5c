/// How good and how fast, beside others, in one run?
///
/// Benchmarks that run a peer in the same process on the same data. The peers (Lucene, ICU4J,
/// Commons Text, JGraphT) are not part of the product: they lie in `target/peers` and join the
/// class path of `lode bench` only. [ListsFuzz] has no peer: it damages list files and counts what
/// escapes.
/// [CrashBench] kills writers of the ledger and their server and looks at what is left;
// [LedgerBench]
/// counts durable postings per second beside plain SQL.
@NullMarked
package org.lode.bench;

import org.jspecify.annotations.NullMarked;
