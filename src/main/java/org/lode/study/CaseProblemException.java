package org.lode.study;

/// A case that reads well but cannot be appraised: rows that only make sense together are
/// missing.
///
/// Bad data, not a programmer's mistake; the command line prints the message and exits with 65.
public final class CaseProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// With a message that names file, deposit and what is needed.
    public CaseProblemException(String message) {
        super(message);
    }
}
