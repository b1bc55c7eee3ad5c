/// What did the partners agree? Versions of the terms as data, and which receipts they reach.
@NullMarked
package org.lode.agreement;

import org.jspecify.annotations.NullMarked;
