package org.lode.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lode.ledger.Account;
import org.lode.ledger.AccountRole;
import org.lode.ledger.ApprovalPolicy;
import org.lode.ledger.EntryKind;
import org.lode.ledger.Hash;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.Partner;
import org.lode.ledger.Posting;
import org.lode.ledger.Seal;
import org.lode.ledger.SignedActs;
import org.lode.ledger.SignedBy;
import org.lode.ledger.SignedStatement;
import org.lode.ledger.VerifyingKey;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import org.lode.store.Request;

/// A small fund for measurements: two partners, two managers each, three accounts.
///
/// Every request follows from its number alone, keys included, so that a process that was killed
/// can be followed by another one that sends the same requests again. The keys are no secret.
public final class SampleFund {
    private static final LocalDate OPENED = LocalDate.of(2025, 5, 23);
    private static final Instant EXPIRES = Instant.parse("2099-12-31T00:00:00Z");
    private static final SignedActs ACTS = new SignedActs("SAMPLE");
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    /// Records that one posted entry takes: proposal, two approvals, posting.
    public static final int RECORDS_PER_ENTRY = 4;

    private SampleFund() {}

    /// Opens the fund, appoints its managers, opens its accounts.
    public static List<Request> opening() {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(
                new LedgerEvent.FundOpened(
                        "SAMPLE",
                        "Fund for measurements",
                        List.of(new Partner("UA", "Ukraine"), new Partner("US", "United States")),
                        "sample",
                        CurrencyUnit.USD,
                        ApprovalPolicy.ONE_OF_EACH));
        for (String manager : List.of("ua1", "ua2", "us1", "us2")) {
            events.add(appointment(manager));
        }
        events.add(
                new LedgerEvent.AccountOpened(
                        Account.of("cash", AccountRole.CASH, CurrencyUnit.USD)));
        for (String partner : List.of("UA", "US")) {
            events.add(
                    new LedgerEvent.AccountOpened(
                            Account.of(
                                    "paid:" + partner,
                                    AccountRole.PAID_IN,
                                    CurrencyUnit.USD,
                                    partner)));
        }
        List<Request> requests = new ArrayList<>();
        for (LedgerEvent event : events) {
            requests.add(new Request("open-" + requests.size(), event));
        }
        return requests;
    }

    private static LedgerEvent appointment(String manager) {
        String first = manager.substring(0, 2) + "1";
        VerifyingKey key = VerifyingKey.of(keys(manager).getPublic());
        return new LedgerEvent.ManagerAppointed(
                first.startsWith("ua") ? "UA" : "US",
                manager,
                key,
                OPENED,
                manager.equals(first)
                        ? Optional.empty()
                        : Optional.of(signed(first, ACTS.appoint(manager, key, OPENED, first))));
    }

    /// The four requests that post an entry: a contribution in cash of as many cents as its number.
    ///
    /// @param name part of every key and id; two writers with one name send the same requests
    /// @param number from 1
    public static List<Request> entry(String name, long number) {
        String id = name + "-" + number;
        JournalEntry entry = journalEntry(id, number);
        return List.of(
                new Request(id + ".propose", proposed(id, entry)),
                new Request(id + ".ua", approved(id, entry, "ua2")),
                new Request(id + ".us", approved(id, entry, "us1")),
                new Request(id + ".post", new LedgerEvent.Posted(id, Optional.empty())));
    }

    /// A void of an entry by a manager of the United States.
    public static Request voiding(String name, long number) {
        String id = name + "-" + number;
        Hash content = journalEntry(id, number).contentHash();
        return new Request(
                id + ".void",
                new LedgerEvent.Voided(
                        id, "race", signed("us2", ACTS.voiding(id, content, "race", "us2"))));
    }

    /// A statement with the seal of a manager, to measure how fast one is verified.
    record Signed(VerifyingKey key, SignedStatement statement, Seal seal) {
        boolean isGood() {
            return seal.isBy(key, statement);
        }
    }

    static Signed signed() {
        SignedStatement statement =
                ACTS.approve("e-1", journalEntry("e-1", 1).contentHash(), EXPIRES, "us1");
        return new Signed(
                VerifyingKey.of(keys("us1").getPublic()),
                statement,
                Seal.sign(keys("us1").getPrivate(), statement));
    }

    private static JournalEntry journalEntry(String id, long number) {
        Money amount = Money.ofMinor(CurrencyUnit.USD, number);
        String partner = number % 2 == 0 ? "UA" : "US";
        return JournalEntry.of(
                id,
                EntryKind.CASH_CONTRIBUTION,
                OPENED,
                List.of(
                        new Posting("cash", amount),
                        new Posting("paid:" + partner, amount.negated())));
    }

    private static LedgerEvent proposed(String id, JournalEntry entry) {
        return new LedgerEvent.EntryProposed(
                id, entry, EXPIRES, signed("ua1", ACTS.propose(id, entry, EXPIRES, "ua1")));
    }

    private static LedgerEvent approved(String id, JournalEntry entry, String manager) {
        Hash content = entry.contentHash();
        return new LedgerEvent.Approved(
                id, content, signed(manager, ACTS.approve(id, content, EXPIRES, manager)));
    }

    private static SignedBy signed(String manager, SignedStatement statement) {
        return new SignedBy(manager, Seal.sign(keys(manager).getPrivate(), statement));
    }

    private static KeyPair keys(String manager) {
        return KEYS.computeIfAbsent(manager, SampleFund::make);
    }

    private static KeyPair make(String manager) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new KnownBytes(manager));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /// Gives the bytes of a name's hash, over and over.
    private static final class KnownBytes extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient byte[] known;

        KnownBytes(String name) {
            known = Hash.of(name.getBytes(StandardCharsets.UTF_8)).bytes();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = known[i % known.length];
            }
        }
    }
}
