/// Read and write ownership records.
///
/// BODS 0.4, FollowTheMoney, edge tables in CSV, random graphs in JSON lines, and the table of
/// rules. Every reader goes through the whole file and reports all that is wrong as
/// `file:line:column: message`; nothing is guessed. A share that the source does not state stays
/// not stated; an owner who is not identified stays a party of unknown identity.
@NullMarked
package org.lode.io.ownership;

import org.jspecify.annotations.NullMarked;
