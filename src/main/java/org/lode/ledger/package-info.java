/// Can both partners audit it? An append-only double-entry ledger with dual approval.
@NullMarked
package org.lode.ledger;

import org.jspecify.annotations.NullMarked;
