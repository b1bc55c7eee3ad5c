package org.lode.report;

import java.util.Comparator;
import java.util.List;
import org.lode.ledger.LedgerState;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Proposal;
import org.lode.ledger.statement.NavStatement;
import org.lode.ledger.statement.PostedJournal;
import org.lode.ledger.statement.StatementPeriod;

/// What an export is drawn from: the log as known on a day, and what follows from it.
///
/// Everything an export says is a function of these records and of the period, so that two
/// partners with the same log get the same bytes.
///
/// @param log records in order, those after the day of knowledge left out
/// @param journal posted entries of these records
/// @param statements of every partner and of the fund
/// @param heading day of knowledge and number of records
public record FundPack(
        List<LogRecord> log,
        PostedJournal journal,
        List<NavStatement> statements,
        StatementText.Heading heading) {
    public FundPack {
        log = List.copyOf(log);
        statements = List.copyOf(statements);
    }

    /// The export of a log for a period.
    ///
    /// @param log records in order; a log that verification accepts
    public static FundPack of(
            List<LogRecord> log, StatementPeriod period, java.time.LocalDate knownOn) {
        PostedJournal journal = PostedJournal.of(log);
        return new FundPack(
                log,
                journal,
                NavStatement.all(journal, period),
                new StatementText.Heading(knownOn, log.size()));
    }

    /// The period of the statements.
    StatementPeriod period() {
        return statements.getFirst().period();
    }

    /// The books that the records make.
    LedgerState state() {
        return LedgerState.replay(log);
    }

    /// Proposals with their last state, by number, so that open ones stand where they were made.
    List<Proposal> proposals() {
        return state().proposals().stream().sorted(Comparator.comparing(Proposal::id)).toList();
    }
}
