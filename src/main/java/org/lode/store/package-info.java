/// Where is the ledger kept? A SQLite file or a PostgreSQL database, with the rules in both.
@NullMarked
package org.lode.store;

import org.jspecify.annotations.NullMarked;
