-- What the database itself refuses. The triggers are enabled ALWAYS, so that a session that plays
-- a replica does not get round them. A second row under one key is refused by the keys themselves.

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rule %: correct with a new entry', TG_NAME;
END $$;

CREATE FUNCTION log_is_a_chain() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    head log%ROWTYPE;
BEGIN
    -- One writer per fund: the lock lasts until the end of the transaction.
    PERFORM pg_advisory_xact_lock(TG_RELID::bigint);
    SELECT * INTO head FROM log ORDER BY sequence DESC LIMIT 1;
    IF NEW.sequence <> 1 + coalesce(head.sequence, 0) THEN
        RAISE EXCEPTION 'rule log_is_a_chain: the record is not the next one';
    ELSIF NEW.previous_hash <>
            coalesce(head.hash, decode(repeat('00', 32), 'hex')) THEN
        RAISE EXCEPTION 'rule log_is_a_chain: the previous hash is not that of the head';
    ELSIF NEW.hash <> sha256(NEW.content) THEN
        RAISE EXCEPTION 'rule log_is_a_chain: the hash is not that of the content';
    ELSIF NEW.recorded_at COLLATE "C" < head.recorded_at COLLATE "C" THEN
        RAISE EXCEPTION 'rule log_is_a_chain: the record is older than the head';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION account_joins_no_sealed_record() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence) THEN
        RAISE EXCEPTION 'rule account_joins_no_sealed_record: its record is sealed';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION proposal_joins_no_sealed_record() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence) THEN
        RAISE EXCEPTION 'rule proposal_joins_no_sealed_record: its record is sealed';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION decision_joins_no_sealed_record() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence) THEN
        RAISE EXCEPTION 'rule decision_joins_no_sealed_record: its record is sealed';
    ELSIF NEW.act = 'approved' AND EXISTS (SELECT 1 FROM proposal
            WHERE proposal = NEW.proposal AND manager = NEW.manager) THEN
        RAISE EXCEPTION 'rule decision_joins_no_sealed_record: nobody approves what he proposed';
    ELSIF EXISTS (SELECT 1 FROM decision WHERE proposal = NEW.proposal
            AND act IN ('deadlocked', 'posted', 'voided', 'expired')) THEN
        RAISE EXCEPTION 'rule decision_joins_no_sealed_record: the proposal has ended';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION entry_balances() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence) THEN
        RAISE EXCEPTION 'rule entry_balances: its record is sealed';
    ELSIF (SELECT count(*) FROM posting WHERE sequence = NEW.sequence) < 2 THEN
        RAISE EXCEPTION 'rule entry_balances: an entry has at least two postings';
    ELSIF EXISTS (SELECT 1 FROM posting WHERE sequence = NEW.sequence
            GROUP BY currency HAVING sum(minor_units) <> 0) THEN
        RAISE EXCEPTION 'rule entry_balances: postings do not add up to zero in each currency';
    ELSIF NOT EXISTS (SELECT 1 FROM decision WHERE sequence = NEW.sequence
            AND proposal = NEW.proposal AND act = 'posted') THEN
        RAISE EXCEPTION 'rule entry_balances: no decision posts it';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION posting_joins_no_sealed_entry() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM entry WHERE sequence = NEW.sequence)
            OR EXISTS (SELECT 1 FROM log WHERE sequence = NEW.sequence) THEN
        RAISE EXCEPTION 'rule posting_joins_no_sealed_entry: its entry is sealed';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER log_is_a_chain BEFORE INSERT ON log
    FOR EACH ROW EXECUTE FUNCTION log_is_a_chain();
CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER log_is_never_deleted BEFORE DELETE ON log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER log_is_never_emptied BEFORE TRUNCATE ON log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
ALTER TABLE log ENABLE ALWAYS TRIGGER log_is_a_chain;
ALTER TABLE log ENABLE ALWAYS TRIGGER log_is_never_changed;
ALTER TABLE log ENABLE ALWAYS TRIGGER log_is_never_deleted;
ALTER TABLE log ENABLE ALWAYS TRIGGER log_is_never_emptied;

CREATE TRIGGER account_joins_no_sealed_record BEFORE INSERT ON account
    FOR EACH ROW EXECUTE FUNCTION account_joins_no_sealed_record();
CREATE TRIGGER account_is_never_changed BEFORE UPDATE ON account
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER account_is_never_deleted BEFORE DELETE ON account
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER account_is_never_emptied BEFORE TRUNCATE ON account
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
ALTER TABLE account ENABLE ALWAYS TRIGGER account_joins_no_sealed_record;
ALTER TABLE account ENABLE ALWAYS TRIGGER account_is_never_changed;
ALTER TABLE account ENABLE ALWAYS TRIGGER account_is_never_deleted;
ALTER TABLE account ENABLE ALWAYS TRIGGER account_is_never_emptied;

CREATE TRIGGER proposal_joins_no_sealed_record BEFORE INSERT ON proposal
    FOR EACH ROW EXECUTE FUNCTION proposal_joins_no_sealed_record();
CREATE TRIGGER proposal_is_never_changed BEFORE UPDATE ON proposal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER proposal_is_never_deleted BEFORE DELETE ON proposal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER proposal_is_never_emptied BEFORE TRUNCATE ON proposal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
ALTER TABLE proposal ENABLE ALWAYS TRIGGER proposal_joins_no_sealed_record;
ALTER TABLE proposal ENABLE ALWAYS TRIGGER proposal_is_never_changed;
ALTER TABLE proposal ENABLE ALWAYS TRIGGER proposal_is_never_deleted;
ALTER TABLE proposal ENABLE ALWAYS TRIGGER proposal_is_never_emptied;

CREATE TRIGGER decision_joins_no_sealed_record BEFORE INSERT ON decision
    FOR EACH ROW EXECUTE FUNCTION decision_joins_no_sealed_record();
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER decision_is_never_emptied BEFORE TRUNCATE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
ALTER TABLE decision ENABLE ALWAYS TRIGGER decision_joins_no_sealed_record;
ALTER TABLE decision ENABLE ALWAYS TRIGGER decision_is_never_changed;
ALTER TABLE decision ENABLE ALWAYS TRIGGER decision_is_never_deleted;
ALTER TABLE decision ENABLE ALWAYS TRIGGER decision_is_never_emptied;

CREATE TRIGGER entry_balances BEFORE INSERT ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_balances();
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_balances;
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_is_never_changed;
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_is_never_deleted;
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_is_never_emptied;

CREATE TRIGGER posting_joins_no_sealed_entry BEFORE INSERT ON posting
    FOR EACH ROW EXECUTE FUNCTION posting_joins_no_sealed_entry();
CREATE TRIGGER posting_is_never_changed BEFORE UPDATE ON posting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER posting_is_never_emptied BEFORE TRUNCATE ON posting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_joins_no_sealed_entry;
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_is_never_changed;
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_is_never_deleted;
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_is_never_emptied;

-- Nobody but the owner has any right until it is given (docs/stores.md, roles).
REVOKE ALL ON ALL TABLES IN SCHEMA ${flyway:defaultSchema} FROM PUBLIC;
REVOKE ALL ON SCHEMA ${flyway:defaultSchema} FROM PUBLIC;
