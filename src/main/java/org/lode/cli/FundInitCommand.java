package org.lode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.io.KeyFile;
import org.lode.ledger.ApprovalPolicy;
import org.lode.ledger.Chart;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.Partner;
import org.lode.ledger.Seal;
import org.lode.ledger.SignedActs;
import org.lode.ledger.SignedBy;
import org.lode.ledger.VerifyingKey;
import org.lode.quantity.CurrencyUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `lode fund init FUND`: opens the books.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the books of a fund.",
            "Partners, managers with their keys, chart of accounts, terms and lock-up."
        },
        footer = {
            "",
            "Example: ./lode fund init urif --terms A --partner UA=\"PPP Agency\" --partner"
                    + " US=DFC --manager UA:ua-1 --manager UA:ua-2 --manager US:us-1",
            "A manager given as UA:ua-1=FILE brings the public key in FILE; otherwise a pair of"
                    + " keys is made in FUND/keys, readable for its owner only, unless it is there.",
            "Only the first manager of a partner can be appointed by public key here; later ones"
                    + " with lode fund appoint."
        })
final class FundInitCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Option(
            names = "--terms",
            required = true,
            paramLabel = "VERSION",
            description = "version of the agreement: A for the signed one")
    @SuppressWarnings("NullAway.Init")
    private String terms;

    @Option(
            names = "--reading",
            paramLabel = "TERM=READING",
            description = "reading of a term that the version leaves open; may be repeated")
    private List<String> readings = new ArrayList<>();

    @Option(
            names = "--partner",
            required = true,
            paramLabel = "ID=NAME",
            description = "a partner; two or more")
    private Map<String, String> partners = new LinkedHashMap<>();

    @Option(
            names = "--manager",
            required = true,
            paramLabel = "PARTNER:ID[=FILE]",
            description = "a manager of a partner; may be repeated")
    private List<String> people = new ArrayList<>();

    @Option(names = "--name", description = "full name of the fund (default: the folder's)")
    private @Nullable String name;

    @Option(
            names = "--base",
            defaultValue = "USD",
            description = "base currency (default: ${DEFAULT-VALUE})")
    private String base = "USD";

    @Option(
            names = "--currency",
            defaultValue = "UAH",
            split = ",",
            description = "further currencies the fund may hold (default: ${DEFAULT-VALUE})")
    private List<String> currencies = new ArrayList<>();

    @Option(
            names = "--lock-up",
            paramLabel = "DAY",
            description = "first day of distributions (default: the latest reading of the terms)")
    private @Nullable LocalDate lockUp;

    @Option(
            names = "--gates",
            paramLabel = "CASE/POLICY",
            description =
                    "policy on gates that every verdict must follow, for good (default:"
                            + " ukraine/public_record; ukraine/source_rule for terms NEWS)")
    private @Nullable String gates;

    @Option(
            names = "--approvals",
            defaultValue = "1",
            paramLabel = "N",
            description = "managers of each partner who must approve (default: ${DEFAULT-VALUE})")
    private int approvals;

    @Option(
            names = "--committee",
            description = "an investment needs the recommendation of a committee")
    private boolean needsCommittee;

    @Option(
            names = "--votes-can-be-suspended",
            description = "a term known from a leak only; off unless given")
    private boolean canSuspend;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "first line of it protects the new keys")
    private @Nullable Path passphrase;

    @Override
    public Integer call() {
        return fund.runNew(spec, this::open);
    }

    /// A manager to be appointed.
    ///
    /// @param own private key, if it is at hand
    private record Appointee(
            String partner, String id, VerifyingKey key, Optional<PrivateKey> own) {}

    /// A pair of keys that is to be written.
    private record NewPair(Path file, KeyPair pair) {}

    private FundAnswer open(FundDesk desk) {
        if (desk.state().count() > 0) {
            throw FundProblem.badData("there is a fund already.\n  Maybe choose another folder.");
        }
        FundTerms chosen = FundTerms.of(terms, readings);
        Optional<LocalDate> lock = Optional.ofNullable(lockUp).or(chosen::latestLockUp);
        LedgerEvent.FundOpened opening = opening(chosen, lock);
        List<NewPair> made = new ArrayList<>();
        List<Appointee> appointees = people.stream().map(p -> appointee(p, made)).toList();
        List<LedgerEvent> events = new ArrayList<>();
        events.add(opening);
        events.addAll(appointments(desk, appointees));
        List<CurrencyUnit> foreign =
                currencies.stream()
                        .filter(c -> !c.isBlank() && !c.equals(base))
                        .map(c -> FundProblem.read("--currency", () -> CurrencyUnit.parse(c)))
                        .toList();
        Chart.of(opening)
                .accounts(foreign)
                .forEach(a -> events.add(new LedgerEvent.AccountOpened(a)));
        if (!desk.isDryRun()) {
            made.forEach(this::write);
        }
        desk.recordAll("the opening of the fund", events);
        return answer(opening, chosen, appointees, made);
    }

    private LedgerEvent.FundOpened opening(FundTerms chosen, Optional<LocalDate> lock) {
        if (approvals < 1) {
            throw FundProblem.usage("--approvals must be 1 or more, was %d.".formatted(approvals));
        }
        if (partners.size() < 2) {
            throw FundProblem.usage(
                    "a fund has two or more partners, %d given. Maybe --partner UA=\"PPP Agency\""
                                    .formatted(partners.size())
                            + " --partner US=DFC.");
        }
        GateOptions.Named policy =
                gates == null
                        ? GateOptions.Named.usual(chosen.version().id())
                        : GateOptions.Named.parse(gates);
        policy.book();
        String shortName = String.valueOf(fund.folder().toAbsolutePath().getFileName());
        return new LedgerEvent.FundOpened(
                shortName,
                name == null ? shortName : name,
                partners.entrySet().stream()
                        .map(p -> new Partner(p.getKey(), p.getValue()))
                        .toList(),
                chosen.version().id(),
                FundProblem.read("--base", () -> CurrencyUnit.parse(base)),
                new ApprovalPolicy(approvals, needsCommittee, canSuspend, lock),
                Optional.of(policy.toString()));
    }

    private Appointee appointee(String text, List<NewPair> made) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=');
        String partner = colon < 0 ? "" : text.substring(0, colon);
        String id = text.substring(colon + 1, equals < 0 ? text.length() : equals);
        if (!partners.containsKey(partner) || !id.matches("[A-Za-z0-9._-]+")) {
            throw FundProblem.usage(
                    ("--manager: '%s' is no partner and manager. Partners: %s. Maybe write"
                                    + " UA:ua-1.")
                            .formatted(text, String.join(", ", partners.keySet())));
        }
        if (equals >= 0) {
            return new Appointee(
                    partner,
                    id,
                    VerifyingKey.of(KeyFile.readPublic(Path.of(text.substring(equals + 1)))),
                    Optional.empty());
        }
        Path file = SigningOptions.keyIn(fund.folder(), id);
        if (Files.exists(file)) {
            return new Appointee(
                    partner,
                    id,
                    VerifyingKey.of(KeyFile.readPublic(publicFile(file))),
                    Optional.of(KeyFile.readPrivate(file, SigningOptions.passphrase(passphrase))));
        }
        KeyPair pair = KeyFile.generate();
        made.add(new NewPair(file, pair));
        return new Appointee(
                partner, id, VerifyingKey.of(pair.getPublic()), Optional.of(pair.getPrivate()));
    }

    private static Path publicFile(Path file) {
        return file.resolveSibling(
                String.valueOf(file.getFileName()).replaceFirst("\\.pem$", ".pub.pem"));
    }

    private void write(NewPair pair) {
        try {
            Files.createDirectories(fund.folder().resolve("keys"));
        } catch (IOException e) {
            throw FundProblem.badData(
                    "%s: cannot be made.\n  Maybe the right to write there is missing."
                            .formatted(fund.folder().resolve("keys")));
        }
        KeyFile.writePrivate(
                pair.file(), pair.pair().getPrivate(), SigningOptions.passphrase(passphrase));
        KeyFile.writePublic(publicFile(pair.file()), pair.pair().getPublic());
    }

    /// The first manager of a partner founds its trust; later ones are signed by the first.
    private List<LedgerEvent> appointments(FundDesk desk, List<Appointee> appointees) {
        SignedActs acts =
                new SignedActs(String.valueOf(fund.folder().toAbsolutePath().getFileName()));
        Map<String, Appointee> first = new LinkedHashMap<>();
        List<LedgerEvent> events = new ArrayList<>();
        LocalDate from = desk.today();
        for (Appointee person : appointees) {
            Appointee founder = first.putIfAbsent(person.partner(), person);
            events.add(
                    new LedgerEvent.ManagerAppointed(
                            person.partner(),
                            person.id(),
                            person.key(),
                            from,
                            Optional.ofNullable(founder).map(f -> signed(acts, f, person, from))));
        }
        return events;
    }

    private static SignedBy signed(
            SignedActs acts, Appointee founder, Appointee person, LocalDate from) {
        PrivateKey key =
                founder.own()
                        .orElseThrow(
                                () ->
                                        FundProblem.usage(
                                                ("--manager: '%s' must sign for '%s', and only its"
                                                                + " public key is here. Maybe appoint '%s'"
                                                                + " later: lode fund appoint.")
                                                        .formatted(
                                                                founder.id(),
                                                                person.id(),
                                                                person.id())));
        return new SignedBy(
                founder.id(),
                Seal.sign(key, acts.appoint(person.id(), person.key(), from, founder.id())));
    }

    private FundAnswer answer(
            LedgerEvent.FundOpened opening,
            FundTerms chosen,
            List<Appointee> appointees,
            List<NewPair> made) {
        List<String> lines = new ArrayList<>();
        lines.add("Fund %s: %s".formatted(opening.fund(), opening.name()));
        lines.add(
                "Terms: version %s, %s".formatted(chosen.version().id(), chosen.version().title()));
        lines.add(
                opening.policy()
                        .noDistributionBefore()
                        .map(
                                d ->
                                        "No distribution before %s%s"
                                                .formatted(
                                                        d,
                                                        lockUp == null && chosen.isLockUpOpen()
                                                                ? " (the latest of the readings)"
                                                                : ""))
                        .orElse("No lock-up"));
        opening.gatePolicy().ifPresent(g -> lines.add("Gates: policy " + g));
        ObjectNode json = FundAnswer.object().put("fund", opening.fund());
        json.put("terms", chosen.version().id());
        var managers = json.putArray("managers");
        for (Appointee person : appointees) {
            lines.add(
                    "Manager %s of %s, key\n  %s"
                            .formatted(
                                    person.id(),
                                    person.partner(),
                                    person.key().fingerprint().hex()));
            managers.addObject()
                    .put("id", person.id())
                    .put("partner", person.partner())
                    .put("fingerprint", person.key().fingerprint().hex());
        }
        if (!made.isEmpty() && fund.isDryRun()) {
            lines.add("The keys above are samples: new ones are made when it is no dry run.");
        } else if (!made.isEmpty()) {
            lines.add(
                    "New keys in %s.\nGive each file to its manager and keep no copy: whoever has a key signs as that"
                            .formatted(fund.folder().resolve("keys")));
            lines.add("manager.");
        }
        return FundAnswer.done(lines, json);
    }
}
