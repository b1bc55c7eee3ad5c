package org.lode.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.agreement.Fact;
import org.lode.agreement.Licence;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Deposit;
import org.lode.deposit.PermitEvent;
import org.lode.quantity.Source;
import org.lode.territory.AreaStatus;

/// What a case says of a licence, and what it leaves unknown. States are those of `cases/ukraine`.
class LicenceRegisterTest {
    private static final Source SOURCE = Source.assumption("constructed");

    private static Deposit deposit(String state) {
        return new Deposit(
                "d",
                "",
                "D",
                "",
                List.of(),
                "titanium, zirconium",
                "",
                true,
                "",
                "",
                "",
                Optional.empty(),
                state,
                "2025-05",
                ControlStatus.GOVERNMENT,
                "",
                "",
                SOURCE,
                "");
    }

    private static PermitEvent event(
            String permit, PermitEvent.Kind kind, String date, String how) {
        return new PermitEvent("d", permit, "holder", kind, date, how, SOURCE, "");
    }

    private static Licence licence(PermitEvent... events) {
        return LicenceRegister.of(
                deposit("licensed"), List.of(events), LocalDate.of(2026, 11, 24), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operating with stops | YES",
                "operating (pilot since 2011) | YES",
                "idle | NO",
                "licensed project, idle | NO",
                "licensed, construction delayed | NO",
                "permit terminated 2026-03, for auction | NO",
                "plant built, idle; permit terminated 2026-03 | UNKNOWN",
                "operating before 2022 | UNKNOWN",
                "licensed | UNKNOWN",
                "mines closed, environmental liabilities | UNKNOWN",
                "suspended since 2023-10 | UNKNOWN",
                "not stated in what was read | UNKNOWN"
            })
    void onlyPlainWordsOfTheStateDecideWhetherAnAssetIsDeveloped(String state, Fact developed) {
        assertThat(LicenceRegister.developed(deposit(state))).isEqualTo(developed);
    }

    @Test
    void aTerminatedPermitMakesTheNextOneNew() {
        Licence licence =
                licence(
                        event("1", PermitEvent.Kind.ISSUED, "2018", ""),
                        event("1", PermitEvent.Kind.TERMINATED, "2026-03-10", "sanction"));
        assertThat(licence.isFuture()).isTrue();
        assertThat(licence.issued()).isEmpty();
    }

    @Test
    void aPermitBoughtAtAnAuctionIsNoRenewalAndASoldCompanyIsNoLicence() {
        Licence auction =
                licence(event("20-year", PermitEvent.Kind.SOLD, "2026-02-26", "state auction"));
        assertThat(auction.renewal()).isEqualTo(Fact.NO);
        assertThat(auction.issued().map(Object::toString)).contains("2026-02-26");
        Licence company =
                licence(event("plant", PermitEvent.Kind.SOLD, "2024-10", "privatisation"));
        assertThat(company.issued()).isEmpty();
        assertThat(company.renewal()).isEqualTo(Fact.UNKNOWN);
    }

    @Test
    void aDisputeOrARestorationDoesNotMakeALicenceNew() {
        Licence restored =
                licence(
                        event("3640", PermitEvent.Kind.ISSUED, "2012", ""),
                        event("3640", PermitEvent.Kind.ANNULLED, "2025", ""),
                        event("3640", PermitEvent.Kind.RESTORED, "2025-11-19", "court"));
        assertThat(restored.isFuture()).isFalse();
        assertThat(restored.issued().map(Object::toString)).contains("2012");
    }

    @Test
    void noRowMeansNothingIsKnownAndLaterEventsDoNotCount() {
        assertThat(licence().issued()).isEmpty();
        assertThat(licence().isFuture()).isFalse();
        assertThat(licence(event("1", PermitEvent.Kind.ISSUED, "2027-01-01", "")).issued())
                .isEmpty();
        assertThat(licence().commodities()).containsExactly("titanium", "zirconium");
        assertThat(licence().area()).isEqualTo(AreaStatus.ELIGIBLE);
    }
}
