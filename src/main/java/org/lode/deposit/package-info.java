/// What lies where, and who holds it?
///
/// [Deposit] with its [Location] (point and radius) and [ControlStatus]; [PermitEvent] and
/// [OwnerShare] are dated series; [PublishedFact] keeps every economic figure as it was printed.
/// [EvidenceLevel] says how far the evidence carries an appraisal. A deposit does not value
/// itself.
@NullMarked
package org.lode.deposit;

import org.jspecify.annotations.NullMarked;
