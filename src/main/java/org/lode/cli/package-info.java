@NullMarked
package org.lode.cli;

import org.jspecify.annotations.NullMarked;
