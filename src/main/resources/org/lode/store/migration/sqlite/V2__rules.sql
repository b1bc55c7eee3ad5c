-- What the file itself refuses. INSERT OR REPLACE deletes the row in its way without asking the
-- triggers on deletion, so each BEFORE INSERT trigger looks for such a row first.

CREATE TRIGGER log_is_a_chain BEFORE INSERT ON log BEGIN
    SELECT RAISE(ABORT, 'rule log_is_a_chain: the record is not the next one')
        WHERE NEW.sequence <> 1 + coalesce((SELECT max(sequence) FROM log), 0);
    SELECT RAISE(ABORT, 'rule log_is_a_chain: the previous hash is not that of the head')
        WHERE NEW.previous_hash <>
            coalesce((SELECT hash FROM log ORDER BY sequence DESC LIMIT 1), zeroblob(32));
    SELECT RAISE(ABORT, 'rule log_is_a_chain: the record is older than the head')
        WHERE NEW.recorded_at <
            (SELECT recorded_at FROM log ORDER BY sequence DESC LIMIT 1);
    SELECT RAISE(ABORT, 'rule log_is_a_chain: the idempotency key is taken')
        WHERE EXISTS (SELECT 1 FROM log WHERE idempotency_key = NEW.idempotency_key);
    SELECT RAISE(ABORT, 'rule log_is_a_chain: the hash is taken')
        WHERE EXISTS (SELECT 1 FROM log WHERE hash = NEW.hash);
END;

CREATE TRIGGER account_joins_no_sealed_record BEFORE INSERT ON account BEGIN
    SELECT RAISE(ABORT, 'rule account_joins_no_sealed_record: it is there already')
        WHERE EXISTS (SELECT 1 FROM account WHERE sequence = NEW.sequence OR code = NEW.code);
    SELECT RAISE(ABORT, 'rule account_joins_no_sealed_record: its record is sealed')
        WHERE EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence);
END;

CREATE TRIGGER proposal_joins_no_sealed_record BEFORE INSERT ON proposal BEGIN
    SELECT RAISE(ABORT, 'rule proposal_joins_no_sealed_record: it is there already')
        WHERE EXISTS (SELECT 1 FROM proposal WHERE sequence = NEW.sequence
            OR proposal = NEW.proposal);
    SELECT RAISE(ABORT, 'rule proposal_joins_no_sealed_record: its record is sealed')
        WHERE EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence);
END;

CREATE TRIGGER decision_joins_no_sealed_record BEFORE INSERT ON decision BEGIN
    SELECT RAISE(ABORT, 'rule decision_joins_no_sealed_record: it is there already')
        WHERE EXISTS (SELECT 1 FROM decision WHERE sequence = NEW.sequence);
    SELECT RAISE(ABORT, 'rule decision_joins_no_sealed_record: its record is sealed')
        WHERE EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence);
    SELECT RAISE(ABORT, 'rule decision_joins_no_sealed_record: nobody approves what he proposed')
        WHERE NEW.act = 'approved' AND EXISTS (SELECT 1 FROM proposal
            WHERE proposal = NEW.proposal AND manager = NEW.manager);
    SELECT RAISE(ABORT, 'rule decision_joins_no_sealed_record: the proposal has ended')
        WHERE EXISTS (SELECT 1 FROM decision WHERE proposal = NEW.proposal
            AND act IN ('deadlocked', 'posted', 'voided', 'expired'));
END;

CREATE TRIGGER entry_balances BEFORE INSERT ON entry BEGIN
    SELECT RAISE(ABORT, 'rule entry_balances: it is there already')
        WHERE EXISTS (SELECT 1 FROM entry WHERE sequence = NEW.sequence
            OR entry = NEW.entry OR proposal = NEW.proposal);
    SELECT RAISE(ABORT, 'rule entry_balances: its record is sealed')
        WHERE EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence);
    SELECT RAISE(ABORT, 'rule entry_balances: an entry has at least two postings')
        WHERE (SELECT count(*) FROM posting WHERE sequence = NEW.sequence) < 2;
    SELECT RAISE(ABORT, 'rule entry_balances: postings do not add up to zero in each currency')
        WHERE EXISTS (SELECT 1 FROM posting WHERE sequence = NEW.sequence
            GROUP BY currency HAVING sum(minor_units) <> 0);
    SELECT RAISE(ABORT, 'rule entry_balances: no decision posts it')
        WHERE NOT EXISTS (SELECT 1 FROM decision WHERE sequence = NEW.sequence
            AND proposal = NEW.proposal AND act = 'posted');
END;

CREATE TRIGGER posting_joins_no_sealed_entry BEFORE INSERT ON posting BEGIN
    SELECT RAISE(ABORT, 'rule posting_joins_no_sealed_entry: it is there already')
        WHERE EXISTS (SELECT 1 FROM posting
            WHERE sequence = NEW.sequence AND line = NEW.line);
    SELECT RAISE(ABORT, 'rule posting_joins_no_sealed_entry: its entry is sealed')
        WHERE EXISTS (SELECT 1 FROM entry WHERE sequence = NEW.sequence)
            OR EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence);
END;

CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log BEGIN
    SELECT RAISE(ABORT, 'rule log_is_never_changed: correct with a new entry');
END;

CREATE TRIGGER log_is_never_deleted BEFORE DELETE ON log BEGIN
    SELECT RAISE(ABORT, 'rule log_is_never_deleted: correct with a new entry');
END;

CREATE TRIGGER account_is_never_changed BEFORE UPDATE ON account BEGIN
    SELECT RAISE(ABORT, 'rule account_is_never_changed: correct with a new entry');
END;

CREATE TRIGGER account_is_never_deleted BEFORE DELETE ON account BEGIN
    SELECT RAISE(ABORT, 'rule account_is_never_deleted: correct with a new entry');
END;

CREATE TRIGGER proposal_is_never_changed BEFORE UPDATE ON proposal BEGIN
    SELECT RAISE(ABORT, 'rule proposal_is_never_changed: correct with a new entry');
END;

CREATE TRIGGER proposal_is_never_deleted BEFORE DELETE ON proposal BEGIN
    SELECT RAISE(ABORT, 'rule proposal_is_never_deleted: correct with a new entry');
END;

CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision BEGIN
    SELECT RAISE(ABORT, 'rule decision_is_never_changed: correct with a new entry');
END;

CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision BEGIN
    SELECT RAISE(ABORT, 'rule decision_is_never_deleted: correct with a new entry');
END;

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN
    SELECT RAISE(ABORT, 'rule entry_is_never_changed: correct with a new entry');
END;

CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry BEGIN
    SELECT RAISE(ABORT, 'rule entry_is_never_deleted: correct with a new entry');
END;

CREATE TRIGGER posting_is_never_changed BEFORE UPDATE ON posting BEGIN
    SELECT RAISE(ABORT, 'rule posting_is_never_changed: correct with a new entry');
END;

CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting BEGIN
    SELECT RAISE(ABORT, 'rule posting_is_never_deleted: correct with a new entry');
END;
