package org.lode.ledger;

/// Check of texts that name things in the log.
final class Texts {
    private Texts() {}

    static void require(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank.");
        }
    }
}
