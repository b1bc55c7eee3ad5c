/// In what order is the money paid out? Steps of a distribution, exact to the cent.
@NullMarked
package org.lode.waterfall;

import org.jspecify.annotations.NullMarked;
