package org.lode.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.lode.ledger.Hash;
import org.lode.ledger.Submission;
import org.lode.store.LedgerStore;
import org.lode.store.Request;
import org.lode.store.StoreAddress;
import org.lode.store.StoreException;

/// The process that [CrashBench] kills: it posts entries without a pause and says what the store
/// has acknowledged.
///
/// One line per acknowledged record, written after the answer of the store and before the next
/// request: `ack SEQUENCE HASH .`; the full stop shows that the line is whole.
public final class CrashWriter {
    /// Every third entry goes in one transaction, the others record by record.
    static final int ONE_IN = 3;

    private CrashWriter() {}

    /// Writes until the number of entries is reached, the store fails, or the process is killed.
    ///
    /// @param arguments address of the ledger, name of the writer, number of the first entry,
    ///     number of entries
    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        StoreAddress address = StoreAddress.parse(arguments[0]);
        String name = arguments[1];
        long first = Long.parseLong(arguments[2]);
        long last = first + Long.parseLong(arguments[3]) - 1;
        say(out, "start");
        try (LedgerStore store = LedgerStore.open(address, InstantSource.system())) {
            say(out, "open");
            for (long number = first; number <= last; number++) {
                List<Request> entry = SampleFund.entry(name, number);
                if (isAtOnce(number)) {
                    store.submitAll(entry).forEach(answer -> acknowledge(out, answer));
                } else {
                    entry.forEach(request -> acknowledge(out, store.submit(request)));
                }
            }
            say(out, "done");
        } catch (StoreException e) {
            say(out, "stopped " + e.reason());
        }
    }

    /// True if the records of an entry are written in one transaction.
    static boolean isAtOnce(long number) {
        return number % ONE_IN == 0;
    }

    private static void acknowledge(PrintStream out, Submission answer) {
        switch (answer) {
            case Submission.Accepted(var record) -> ack(out, record.sequence(), record.hash());
            case Submission.Repeated(long sequence, Hash hash) -> ack(out, sequence, hash);
            case Submission.Refused(var refusals) -> say(out, "refused " + refusals);
        }
    }

    private static void ack(PrintStream out, long sequence, Hash hash) {
        say(out, "ack %d %s .".formatted(sequence, hash.hex()));
    }

    private static void say(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }
}
