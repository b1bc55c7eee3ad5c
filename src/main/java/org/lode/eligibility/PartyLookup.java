package org.lode.eligibility;

import org.lode.screening.Screening;
import org.lode.screening.Subject;

/// Looks a subject up in the lists that a run has loaded; `Screener::screen` is one.
@FunctionalInterface
public interface PartyLookup {
    /// Every listed party that the subject may be.
    Screening screen(Subject subject);
}
