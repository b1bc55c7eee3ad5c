package org.lode.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import org.lode.territory.AreaStatus;

/// The test of Annex A on constructed licences; the worked example S2 for the kinds of payment.
class ContributionBaseTest {
    private static final ContributionBase BASE =
            new ContributionBase(
                    new AnnexA(List.of(resource(1, "lithium"), resource(0, "iron ore"))),
                    LocalDate.of(2025, 5, 23),
                    new BigDecimal("0.5"));

    private static AnnexResource resource(int position, String name) {
        return new AnnexResource(
                position, position > 0, name, "", "", name, List.of(), List.of(), "constructed");
    }

    private static Licence licence(String issued, Fact renewal, Fact developed) {
        return licence(issued, renewal, developed, AreaStatus.ELIGIBLE, "lithium");
    }

    private static Licence licence(
            String issued, Fact renewal, Fact developed, AreaStatus area, String commodity) {
        boolean isFuture = issued.equals("none");
        return new Licence(
                "1",
                "d",
                List.of(commodity),
                issued.isEmpty() || isFuture
                        ? Optional.empty()
                        : Optional.of(IssueDate.parse(issued)),
                isFuture,
                renewal,
                developed,
                area,
                "constructed");
    }

    private static String word(Licence licence) {
        return BASE.judge(licence).word();
    }

    @Test
    void newLicencesAreInByLimbOneAndRenewalsAreNot() {
        assertThat(BASE.judge(licence("2025-05-24", Fact.NO, Fact.YES)))
                .isInstanceOfSatisfying(
                        BaseVerdict.InBase.class,
                        in -> assertThat(in.limb()).isEqualTo(BaseVerdict.Limb.NEW_LICENCE));
        assertThat(word(licence("2025-06", Fact.YES, Fact.YES))).isEqualTo("out");
        assertThat(word(licence("none", Fact.UNKNOWN, Fact.UNKNOWN))).isEqualTo("in");
    }

    @Test
    void aLicenceOfTheEffectiveDayIsNotNew() {
        assertThat(word(licence("2025-05-23", Fact.NO, Fact.YES))).isEqualTo("out");
    }

    @Test
    void oldLicencesAreInByLimbTwoIfNothingWasDeveloped() {
        assertThat(BASE.judge(licence("2018", Fact.NO, Fact.NO)))
                .isInstanceOfSatisfying(
                        BaseVerdict.InBase.class,
                        in -> assertThat(in.limb()).isEqualTo(BaseVerdict.Limb.UNDEVELOPED_ASSET));
        assertThat(word(licence("2018", Fact.NO, Fact.YES))).isEqualTo("out");
    }

    @Test
    void anUnknownFactIsNamedAndNeverCountedAsYes() {
        assertThat(BASE.judge(licence("2018", Fact.NO, Fact.UNKNOWN)))
                .isInstanceOfSatisfying(
                        BaseVerdict.Undecided.class,
                        u ->
                                assertThat(u.missing())
                                        .containsExactly(
                                                "whether the asset was developed on 2025-05-23"));
        assertThat(BASE.judge(licence("2025", Fact.NO, Fact.YES)))
                .isInstanceOfSatisfying(
                        BaseVerdict.Undecided.class,
                        u ->
                                assertThat(u.missing())
                                        .containsExactly("when the licence was issued"));
        assertThat(BASE.judge(licence("2025-06", Fact.UNKNOWN, Fact.YES)))
                .isInstanceOfSatisfying(
                        BaseVerdict.Undecided.class,
                        u ->
                                assertThat(u.missing())
                                        .containsExactly(
                                                "whether the licence renews an earlier one"));
    }

    @Test
    void areaAndCommodityComeFirst() {
        assertThat(word(licence("none", Fact.NO, Fact.NO, AreaStatus.NOT_ELIGIBLE, "lithium")))
                .isEqualTo("out");
        assertThat(word(licence("none", Fact.NO, Fact.NO, AreaStatus.CONTESTED, "lithium")))
                .isEqualTo("undecided");
        assertThat(word(licence("none", Fact.NO, Fact.NO, AreaStatus.ELIGIBLE, "iron ore")))
                .isEqualTo("out");
        assertThat(word(licence("none", Fact.NO, Fact.NO, AreaStatus.ELIGIBLE, "unobtainium")))
                .isEqualTo("undecided");
        assertThat(word(licence("2018", Fact.NO, Fact.YES, AreaStatus.UNKNOWN, "lithium")))
                .as("an existing producing licence is out wherever it lies")
                .isEqualTo("out");
    }

    /// Filling in an unknown fact never contradicts what was said before it was known.
    @Test
    void moreKnowledgeNeverTurnsASureAnswerRound() {
        List<String> dates =
                List.of("", "none", "2018", "2025", "2025-05", "2025-06", "2026-01-12");
        for (String issued : dates) {
            for (Fact renewal : Fact.values()) {
                for (Fact developed : Fact.values()) {
                    String word = word(licence(issued, renewal, developed));
                    if (word.equals("undecided")) {
                        continue;
                    }
                    for (Licence known : moreKnown(issued, renewal, developed)) {
                        assertThat(word(known))
                                .as("%s after %s %s %s", known, issued, renewal, developed)
                                .isEqualTo(word);
                    }
                }
            }
        }
    }

    private static List<Licence> moreKnown(String issued, Fact renewal, Fact developed) {
        List<String> days =
                switch (issued) {
                    case "" -> List.of("2018", "2025-06");
                    case "2025" -> List.of("2025-01-01", "2025-12-31");
                    case "2025-05" -> List.of("2025-05-01", "2025-05-31");
                    default -> List.of(issued);
                };
        List<Licence> known = new ArrayList<>();
        for (String day : days) {
            for (Fact r : renewal == Fact.UNKNOWN ? Fact.values() : new Fact[] {renewal}) {
                for (Fact d : developed == Fact.UNKNOWN ? Fact.values() : new Fact[] {developed}) {
                    known.add(licence(day, r, d));
                }
            }
        }
        return known;
    }

    /// S2: royalty 10 and state profit share 36 of 100 are base, income tax 9.60 is not: 23.00.
    @Test
    void contributionOfTheProductionSharingExampleIsTwentyThree() {
        Map<PaymentKind, Money> payments = new EnumMap<>(PaymentKind.class);
        payments.put(PaymentKind.ROYALTY, Money.parse("USD 10.00"));
        payments.put(PaymentKind.PSA_STATE_SHARE, Money.parse("USD 36.00"));
        payments.put(PaymentKind.INCOME_TAX, Money.parse("USD 9.60"));
        ContributionBase.Range sure =
                BASE.contribution(licence("none", Fact.NO, Fact.NO), payments);
        assertThat(sure.low()).isEqualTo(Money.parse("USD 23.00"));
        assertThat(sure.isCertain()).isTrue();
        ContributionBase.Range open =
                BASE.contribution(licence("2018", Fact.NO, Fact.UNKNOWN), payments);
        assertThat(open.low()).isEqualTo(Money.zero(CurrencyUnit.USD));
        assertThat(open.high()).isEqualTo(Money.parse("USD 23.00"));
    }

    @Test
    void everyPaymentHasAReasonOfItsOwn() {
        Licence licence = licence("none", Fact.NO, Fact.NO);
        assertThat(BASE.judge(licence, PaymentKind.ROYALTY).verdict().reasons())
                .contains("royalty is a named receipt (VI.1; Resolution 1616)");
        assertThat(BASE.judge(licence, PaymentKind.INCOME_TAX).verdict())
                .isInstanceOf(BaseVerdict.OutOfBase.class);
        assertThat(BASE.judge(licence, PaymentKind.PSA_BONUS).verdict().word()).isEqualTo("in");
    }
}
