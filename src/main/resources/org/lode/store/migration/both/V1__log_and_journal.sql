-- The log is the ledger. The other tables are worked out from it, kept for queries and for the
-- rules of the database, and compared with the log by every verification.
--
-- One transaction writes from the bottom up: postings, entries, decisions, the record itself.
-- Foreign keys are checked at commit, so nothing is left without what it belongs to; and each row
-- seals what lies below it: no posting joins an entry that is there, nothing joins a record that
-- is there.

CREATE TABLE log (
    sequence ${int64} NOT NULL PRIMARY KEY CHECK (sequence > 0),
    recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 27),
    idempotency_key TEXT NOT NULL UNIQUE CHECK (length(idempotency_key) > 0),
    input_hash ${bytes} NOT NULL CHECK (length(input_hash) = 32),
    content ${bytes} NOT NULL CHECK (length(content) > 0),
    previous_hash ${bytes} NOT NULL CHECK (length(previous_hash) = 32),
    hash ${bytes} NOT NULL UNIQUE CHECK (length(hash) = 32)
)${strict};

CREATE TABLE account (
    sequence ${int64} NOT NULL PRIMARY KEY
        REFERENCES log (sequence) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    partner TEXT,
    counter TEXT CHECK (length(counter) = 3)
)${strict};

CREATE TABLE proposal (
    sequence ${int64} NOT NULL PRIMARY KEY
        REFERENCES log (sequence) DEFERRABLE INITIALLY DEFERRED,
    proposal TEXT NOT NULL UNIQUE,
    entry TEXT NOT NULL,
    kind TEXT NOT NULL,
    effective_on TEXT NOT NULL CHECK (length(effective_on) = 10),
    content_hash ${bytes} NOT NULL CHECK (length(content_hash) = 32),
    expires_at TEXT NOT NULL CHECK (length(expires_at) = 27),
    manager TEXT NOT NULL
)${strict};

-- What was done about a proposal. Only the system itself ends one without a manager.
CREATE TABLE decision (
    sequence ${int64} NOT NULL PRIMARY KEY
        REFERENCES log (sequence) DEFERRABLE INITIALLY DEFERRED,
    proposal TEXT NOT NULL
        REFERENCES proposal (proposal) DEFERRABLE INITIALLY DEFERRED,
    act TEXT NOT NULL CHECK (act IN
        ('approved', 'recused', 'deadlocked', 'posted', 'voided', 'expired')),
    manager TEXT,
    CHECK ((manager IS NULL) = (act IN ('posted', 'expired')))
)${strict};

CREATE INDEX decision_by_proposal ON decision (proposal, sequence);

CREATE TABLE entry (
    sequence ${int64} NOT NULL PRIMARY KEY
        REFERENCES log (sequence) DEFERRABLE INITIALLY DEFERRED,
    entry TEXT NOT NULL UNIQUE,
    proposal TEXT NOT NULL UNIQUE
        REFERENCES proposal (proposal) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    effective_on TEXT NOT NULL CHECK (length(effective_on) = 10),
    description TEXT NOT NULL
)${strict};

CREATE TABLE posting (
    sequence ${int64} NOT NULL
        REFERENCES entry (sequence) DEFERRABLE INITIALLY DEFERRED,
    line ${int64} NOT NULL CHECK (line > 0),
    account TEXT NOT NULL
        REFERENCES account (code) DEFERRABLE INITIALLY DEFERRED,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    minor_units ${int64} NOT NULL CHECK (minor_units <> 0),
    PRIMARY KEY (sequence, line)
)${strict};

CREATE INDEX posting_by_account ON posting (account, sequence);
