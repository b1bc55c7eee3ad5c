package org.lode.ledger.verify;

/// Something in a log that is not as it must be.
///
/// @param sequence number of the record, from 1; 0 for the log as a whole
/// @param field field that is wrong, as a path such as `event.by.seal`
/// @param message what is wrong, with the values
public record Fault(long sequence, String field, String message) {
    @Override
    public String toString() {
        return "record %d: %s: %s".formatted(sequence, field, message);
    }
}
