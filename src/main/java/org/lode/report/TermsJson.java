package org.lode.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.lode.agreement.AgreementVersion;
import org.lode.agreement.BaseVerdict;
import org.lode.agreement.QuotedTerm;
import org.lode.agreement.TermReading;
import org.lode.quantity.Money;
import org.lode.study.FavourAnswer;
import org.lode.study.HeadlineChecks;
import org.lode.study.LowHigh;
import org.lode.study.PartyReceipts;
import org.lode.study.PartyReceipts.Party;
import org.lode.study.PriceCase;
import org.lode.study.PriceMove;
import org.lode.study.PriceMoves;
import org.lode.study.TermsOutcome;
import org.lode.study.TermsStudy;
import org.lode.study.VersionOutcome;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The comparison of terms as JSON: terms with sources, every reading, every year.
final class TermsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TermsJson() {}

    static String render(TermsStudy study) {
        ObjectNode root = JsonReport.object().put("formatVersion", JsonReport.FORMAT_VERSION);
        root.put("case", study.manifest().caseName()).put("dataHash", study.manifest().dataHash());
        root.put("priceBaseYear", study.manifest().priceBaseYear());
        root.put("valuationDate", study.settings().valuationDate().toString());
        root.put("discountRate", study.settings().discounting().ratePerYear());
        root.put("aidUsdPerYear", study.settings().aidUsdPerYear());
        root.put("horizonYears", study.settings().horizonYears());
        ArrayNode versions = root.putArray("versions");
        study.agreements().versions().forEach(v -> version(versions.addObject(), v));
        ArrayNode bases = root.putArray("contributionBase");
        study.bases().forEach(b -> base(bases.addObject(), b));
        texts(root.putArray("boundNoProject"), new TermsWords(study).unreached());
        ArrayNode outcomes = root.putArray("outcomes");
        study.outcomes().forEach(o -> outcome(outcomes.addObject(), o));
        study.lowHigh().ifPresent(l -> lowHigh(root.putObject("lowHigh"), study, l));
        checks(root.putObject("checks"), study.checks());
        ArrayNode answers = root.putArray("moreFavourableToUkraine");
        study.answers().forEach(a -> answer(answers.addObject(), a));
        texts(root.putArray("notes"), study.notes());
        return MAPPER.writeValueAsString(root);
    }

    private static void version(ObjectNode node, AgreementVersion version) {
        node.put("id", version.id()).put("title", version.title());
        node.put("date", version.date().toString()).put("status", version.status().toString());
        texts(node.putArray("joins"), version.joins());
        ArrayNode quoted = node.putArray("quoted");
        for (QuotedTerm q : version.quoted()) {
            quoted.addObject()
                    .put("id", q.id())
                    .put("topic", q.topic())
                    .put("term", q.term())
                    .put("value", q.value())
                    .put("unit", q.unit())
                    .put("article", q.article())
                    .put("grade", q.grade().toString())
                    .put("source", q.source())
                    .put("conflict", q.conflict())
                    .put("note", q.note());
        }
        ArrayNode readings = node.putArray("readings");
        for (TermReading r : version.readings()) {
            ObjectNode reading = readings.addObject().put("id", r.id());
            reading.put("topic", r.topic().toString()).put("name", r.name());
            reading.put("value", r.value().text()).put("grade", r.grade().toString());
            texts(reading.putArray("restsOn"), r.restsOn());
            reading.put("conflict", r.conflict()).put("note", r.note());
        }
    }

    private static void base(ObjectNode node, TermsStudy.Base base) {
        node.put("deposit", base.licence().depositId()).put("name", base.name());
        node.put("licence", base.licence().id()).put("verdict", base.verdict().word());
        node.put("basis", base.licence().basis());
        node.put("isNewInCase", base.isNewInCase());
        TermsWords.openReading(base).ifPresent(open -> node.put("openReading", open));
        texts(node.putArray("reasons"), base.verdict().reasons());
        ArrayNode missing = node.putArray("missing");
        switch (base.verdict()) {
            case BaseVerdict.InBase in -> node.put("limb", in.limb().words());
            case BaseVerdict.OutOfBase out -> {}
            case BaseVerdict.Undecided undecided -> texts(missing, undecided.missing());
        }
    }

    private static void outcome(ObjectNode node, VersionOutcome outcome) {
        node.put("set", outcome.set().id()).put("setTitle", outcome.set().title());
        node.put("isConstructed", outcome.set().isConstructed());
        node.put("version", outcome.version().id());
        ObjectNode ranges = node.putObject("presentValueUsd");
        for (Party party : Party.values()) {
            VersionOutcome.Range range = outcome.range(r -> r.presentValue(party));
            ObjectNode one = ranges.putObject(name(party));
            one.put("low", range.low()).put("high", range.high());
            one.put("lowReading", range.lowReading()).put("highReading", range.highReading());
        }
        ArrayNode readings = node.putArray("readings");
        outcome.outcomes().forEach(o -> reading(readings.addObject(), o));
    }

    private static void reading(ObjectNode node, TermsOutcome one) {
        PartyReceipts receipts = one.receipts();
        node.put("reading", one.reading());
        node.put("weakestGrade", one.interpretation().weakest().toString());
        ObjectNode parties = node.putObject("parties");
        for (Party party : Party.values()) {
            ObjectNode p = parties.putObject(name(party));
            p.put("cashUsd", receipts.total(party)).put("heldUsd", receipts.held(party));
            p.put("presentValueUsd", receipts.presentValue(party));
            numbers(p.putArray("byYearUsd"), receipts.series(party));
        }
        numbers(node.putArray("contributionsUsd"), receipts.contributions());
        if (one.isRepaid().isPresent()) {
            node.put("isClaimRepaid", one.isRepaid().get());
        } else {
            node.putNull("isClaimRepaid");
        }
        node.put("projectsNoLongerPaying", one.unpaidProjects());
    }

    /// The low and the high case: price moves, and what every reading gives in each.
    private static void lowHigh(ObjectNode node, TermsStudy study, LowHigh lowHigh) {
        LowHighWords words = new LowHighWords(study, lowHigh);
        texts(node.putArray("meaning"), words.meaning());
        node.put("trials", lowHigh.moves().trials()).put("seed", lowHigh.moves().seed());
        ArrayNode projects = node.putArray("projects");
        for (PriceMoves.Project project : words.projects()) {
            ObjectNode one = projects.addObject();
            one.put("deposit", project.id()).put("name", project.name());
            one.put("centralNpvUsd", project.centralNpvUsd());
            move(one.putObject("low"), project.low());
            move(one.putObject("high"), project.high());
        }
        for (PriceCase where : List.of(PriceCase.LOW, PriceCase.HIGH)) {
            ArrayNode outcomes = node.putArray(where.words());
            (where == PriceCase.LOW ? lowHigh.low() : lowHigh.high())
                    .forEach(o -> outcome(outcomes.addObject(), o));
        }
    }

    private static void move(ObjectNode node, PriceMove move) {
        node.put("soughtNpvUsd", move.targetUsd());
        node.put("priceFactor", move.factor()).put("npvUsd", move.npvUsd());
        switch (move) {
            case PriceMove.Found found ->
                    node.put("isFound", true).put("isAtStep", found.isAtStep());
            case PriceMove.OutOfReach out -> node.put("isFound", false).put("isAtStep", false);
        }
    }

    private static void checks(ObjectNode node, HeadlineChecks checks) {
        ArrayNode claims = node.putArray("claims");
        for (HeadlineChecks.ClaimCheck c : checks.claims()) {
            ObjectNode claim = claims.addObject().put("version", c.versionId());
            claim.put("claimUsd", c.claim().amount()).put("accrualUsd", c.accrual().amount());
            claim.put("cashUsdPerYear", c.cash().amount());
            claim.put("afterTenYearsUsd", c.afterTenYears().amount());
            claim.put("isNeverRepaid", c.isNeverRepaid());
        }
        checks.capUsd().map(Money::amount).ifPresent(cap -> node.put("capUsd", cap));
        checks.capYears()
                .map(y -> y.decimal(4, RoundingMode.HALF_UP))
                .ifPresent(years -> node.put("capYears", years));
        checks.expectedUsd().map(Money::amount).ifPresent(e -> node.put("expectedUsdPerYear", e));
    }

    private static void answer(ObjectNode node, FavourAnswer a) {
        node.put("set", a.set().id()).put("later", a.later()).put("earlier", a.earlier());
        node.put("answer", a.verdict().name().toLowerCase(Locale.ROOT));
        node.put("leastGainUsd", a.leastGain()).put("mostGainUsd", a.mostGain());
    }

    private static String name(Party party) {
        return switch (party) {
            case UKRAINE_BUDGET -> "ukraineBudget";
            case UKRAINE_PARTNER -> "ukrainePartner";
            case US_PARTNER -> "usPartner";
            case INVESTOR -> "investor";
        };
    }

    private static void numbers(ArrayNode node, double[] values) {
        for (double value : values) {
            node.add(Math.round(value * 100) / 100.0);
        }
    }

    private static void texts(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }
}
