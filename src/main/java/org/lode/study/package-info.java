/// One run, from the rows of a case to answers.
@NullMarked
package org.lode.study;

import org.jspecify.annotations.NullMarked;
