package org.lode.bench;

/// What the rounds of one manner came to, on one store.
///
/// @param store `sqlite` or `postgres`
/// @param manner how the process was brought down
/// @param rounds how often
/// @param acknowledged records that the store had acknowledged by the end of those rounds
/// @param beyond records found that were written and not yet acknowledged
/// @param tornWhole damaged copies that still held every acknowledged record, and were sound
/// @param tornReported damaged copies that the opening, the check or the verifier called damaged
/// @param tornShorter damaged copies that were sound and shorter; the last receipt showed it
public record CrashTally(
        String store,
        CrashManner manner,
        int rounds,
        long acknowledged,
        long beyond,
        int tornWhole,
        int tornReported,
        int tornShorter) {

    static CrashTally none(String store, CrashManner manner) {
        return new CrashTally(store, manner, 0, 0, 0, 0, 0, 0);
    }

    CrashTally plusRound(long moreAcknowledged, long moreBeyond) {
        return new CrashTally(
                store,
                manner,
                rounds + 1,
                acknowledged + moreAcknowledged,
                beyond + moreBeyond,
                tornWhole,
                tornReported,
                tornShorter);
    }

    CrashTally plusTorn(TornOutcome outcome) {
        return new CrashTally(
                store,
                manner,
                rounds,
                acknowledged,
                beyond,
                tornWhole + (outcome == TornOutcome.WHOLE ? 1 : 0),
                tornReported + (outcome == TornOutcome.REPORTED ? 1 : 0),
                tornShorter + (outcome == TornOutcome.SHORTER ? 1 : 0));
    }
}
