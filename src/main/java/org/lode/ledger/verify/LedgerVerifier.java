package org.lode.ledger.verify;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lode.ledger.Hash;
import org.lode.ledger.Receipt;

/// Reads a stored log from its raw bytes and reports every fault, with record and field.
///
/// What it can see: any change of a stored byte; records removed, added, repeated or moved; a chain
/// rewritten with fresh hashes, by the signatures inside it, by signed heads and by receipts; a
/// posting without the approvals; books that do not balance. What it cannot see: records cut from
/// the end after the last receipt and signed head that somebody kept; a first key that was never
/// the partner's (compare [Verification#keys] with the partner); documents that lie.
public final class LedgerVerifier {
    private final Faults faults = new Faults();
    private final LogFold fold;
    private final List<String> hashes = new ArrayList<>();
    private final Map<String, Long> keys = new HashMap<>();
    private Instant last = Instant.MIN;

    private LedgerVerifier(Predicate<SignedText> signatures) {
        fold = new LogFold(faults, signatures);
    }

    /// Verifies a log on the calling thread, with the receipts that somebody kept.
    ///
    /// @param log the records in the order of the store
    /// @param receipts receipts of earlier days; may be empty
    public static Verification verify(List<StoredRecord> log, List<Receipt> receipts) {
        return verify(log, receipts, 1);
    }

    /// Verifies a log; several threads share the signatures. The result is the same for any number.
    ///
    /// With more than one thread the log is read twice: once to list the signatures that will be
    /// asked for, and again, in order and on one thread, with their verdicts at hand. A signature
    /// that the first reading did not foresee is checked when the second comes to it.
    ///
    /// @param log the records in the order of the store
    /// @param receipts receipts of earlier days; may be empty
    /// @param threads 1 or more
    public static Verification verify(List<StoredRecord> log, List<Receipt> receipts, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "a log is verified by 1 thread or more, was %d.".formatted(threads));
        }
        Map<SignedText, Boolean> verdicts = threads == 1 ? Map.of() : verdicts(log, threads);
        LedgerVerifier verifier =
                new LedgerVerifier(
                        s -> {
                            Boolean verdict = verdicts.get(s);
                            return verdict == null ? s.isGood() : verdict;
                        });
        log.forEach(verifier::take);
        verifier.finish(receipts);
        return verifier.result();
    }

    private static Map<SignedText, Boolean> verdicts(List<StoredRecord> log, int threads) {
        Set<SignedText> asked = new LinkedHashSet<>();
        LedgerVerifier first =
                new LedgerVerifier(
                        s -> {
                            asked.add(s);
                            return true;
                        });
        log.forEach(first::take);
        return PlainSignature.verdicts(asked, threads);
    }

    private void take(StoredRecord stored) {
        long sequence = hashes.size() + 1L;
        faults.at(sequence);
        String hash = RawForm.sha256(stored.content());
        faults.require(
                hash.equals(stored.hash()),
                "hash",
                "is %s in the store, computed %s".formatted(stored.hash(), hash));
        try {
            takeContent(stored.content(), sequence);
        } catch (Node.Misshapen e) {
            faults.add(e.field(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            faults.add("content", "cannot be read: " + e.getMessage());
        }
        hashes.add(hash);
    }

    private void takeContent(byte[] content, long sequence) {
        Node record = RawForm.parse(content);
        new FormAudit(faults).check(record);
        faults.require(
                record.text("sequence").equals(Long.toString(sequence)),
                "sequence",
                "is %s at place %d".formatted(record.text("sequence"), sequence));
        String previous = hashes.isEmpty() ? "0".repeat(64) : hashes.getLast();
        faults.require(
                record.text("previousHash").equals(previous),
                "previousHash",
                "is %s, the record before has %s".formatted(record.text("previousHash"), previous));
        faults.require(
                record.text("inputHash").equals(RawForm.hashOf(content, record.field("event"))),
                "inputHash",
                "is not that of the event");
        String key = record.text("idempotencyKey");
        Long earlier = keys.putIfAbsent(key, sequence);
        faults.require(
                earlier == null,
                "idempotencyKey",
                "'%s' was used by record %d".formatted(key, earlier));
        Instant at = Instant.parse(record.text("recordedAt"));
        faults.require(
                !at.isBefore(last) && at.equals(at.truncatedTo(ChronoUnit.MICROS)),
                "recordedAt",
                "is %s after %s".formatted(record.text("recordedAt"), last));
        last = at;
        fold.take(content, record, hashes);
    }

    private void finish(List<Receipt> receipts) {
        faults.at(0);
        for (Receipt receipt : receipts) {
            checkReceipt(receipt);
        }
        BigInteger partners = BigInteger.ZERO;
        for (String partner : fold.partners()) {
            partners = partners.add(fold.books().capital(partner, false));
        }
        BigInteger value = fold.books().netAssetValue();
        faults.require(
                partners.equals(value),
                "netAssetValue",
                "is %s, the partners' accounts add up to %s".formatted(value, partners));
    }

    private void checkReceipt(Receipt receipt) {
        long count = receipt.head().count();
        if (count > hashes.size()) {
            faults.add(
                    "receipt",
                    "the log has %d records, a receipt says it had %d"
                            .formatted(hashes.size(), count));
            return;
        }
        if (count < 1 || receipt.sequence() < 1 || receipt.sequence() > count) {
            faults.add("receipt", "record %d of %d is none".formatted(receipt.sequence(), count));
            return;
        }
        int place = (int) receipt.sequence() - 1;
        List<String> covered = hashes.subList(0, (int) count);
        faults.require(
                hashes.get(place).equals(receipt.record().hex()),
                "receipt",
                "record %d is not the one of the receipt".formatted(receipt.sequence()));
        faults.require(
                PlainTree.root(covered).equals(receipt.head().root().hex())
                        && covered.getLast().equals(receipt.head().last().hex()),
                "receipt",
                "the first %d records have another head than the receipt".formatted(count));
        faults.require(
                PlainTree.path(covered, place)
                        .equals(receipt.path().stream().map(Hash::hex).toList()),
                "receipt",
                "its path does not lead from record %d to the root".formatted(receipt.sequence()));
    }

    private Verification result() {
        TreeMap<String, BigInteger> capital = new TreeMap<>();
        fold.partners().forEach(p -> capital.put(p, fold.books().capital(p, true)));
        return new Verification(
                faults.list(),
                hashes.size(),
                hashes.isEmpty() ? "0".repeat(64) : hashes.getLast(),
                PlainTree.root(hashes),
                fold.books().balances(),
                capital,
                fold.currency(),
                fold.books().netAssetValue(),
                fold.founders());
    }
}
