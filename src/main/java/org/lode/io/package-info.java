/// Read and write the files of a case.
///
/// Every reader goes through the whole file and reports all bad rows as `file:line:column:
/// message`; bad data is a result, not an exception.
@NullMarked
package org.lode.io;

import org.jspecify.annotations.NullMarked;
