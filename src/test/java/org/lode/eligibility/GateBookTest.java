package org.lode.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.territory.AreaStatus;

/// Dates: the Fund was launched on 2025-05-23, the invasion began on 2022-02-24, distributions are
/// shut for ten years (cases/ukraine/gates.csv, with sources).
final class GateBookTest {
    private final GateBook book = GateBook.of(Examples.gates());

    private ActivityGate gate(Activity activity, String policy, LocalDate day) {
        return book.activity(activity, policy, day, Examples.area(AreaStatus.ELIGIBLE, day));
    }

    @Test
    void nothingIsCarriedOutWhileTheWarGoesOn() {
        ActivityGate gate = gate(Activity.EXTRACTION, "source_rule", Examples.DAY);
        assertThat(gate.isOpen()).isFalse();
        assertThat(gate.shut()).extracting(GateState::gate).containsExactly(Gate.WAR_END);
        assertThat(gate.opensOn()).isEmpty();
    }

    @Test
    void thePublicRecordLetsExplorationGoOnInWar() {
        assertThat(gate(Activity.EXPLORATION, "public_record", Examples.DAY).isOpen()).isTrue();
    }

    @Test
    void theAgreementOpensOnItsDayAndNotTheDayBefore() {
        assertThat(gate(Activity.EXPLORATION, "public_record", LocalDate.of(2025, 5, 22)).isOpen())
                .isFalse();
        assertThat(gate(Activity.EXPLORATION, "public_record", LocalDate.of(2025, 5, 23)).isOpen())
                .isTrue();
    }

    @Test
    void aDayThatNoRowCoversIsNotKnownAndShut() {
        GateState state =
                book.condition(
                        Gate.IN_FORCE,
                        LocalDate.of(2024, 1, 1),
                        Examples.area(AreaStatus.ELIGIBLE));
        assertThat(state.state()).isEqualTo(GateState.State.UNKNOWN);
        assertThat(state.isOpen()).isFalse();
        assertThat(state.opensOn()).contains(LocalDate.of(2025, 5, 23));
    }

    @Test
    void anActivityWithoutARowOfThePolicyIsShut() {
        ActivityGate gate = gate(Activity.CONSTRUCTION, "source_rule", Examples.DAY);
        assertThat(gate.isRuled()).isFalse();
        assertThat(gate.isOpen()).isFalse();
    }

    @Test
    void distributionsWaitTenYears() {
        GateBook afterWar = book.ifOpened(Gate.WAR_END, LocalDate.of(2028, 1, 1));
        LocalDate before = LocalDate.of(2035, 5, 22);
        LocalDate after = LocalDate.of(2035, 5, 23);
        assertThat(
                        afterWar.activity(
                                        Activity.DISTRIBUTION,
                                        "source_rule",
                                        before,
                                        Examples.area(AreaStatus.ELIGIBLE, before))
                                .opensOn())
                .contains(after);
        assertThat(
                        afterWar.activity(
                                        Activity.DISTRIBUTION,
                                        "source_rule",
                                        after,
                                        Examples.area(AreaStatus.ELIGIBLE, after))
                                .isOpen())
                .isTrue();
    }

    @Test
    void aWhatIfOpensOneConditionFromItsDayOn() {
        GateBook changed = book.ifOpened(Gate.WAR_END, LocalDate.of(2027, 6, 1));
        assertThat(
                        changed.condition(
                                        Gate.WAR_END,
                                        LocalDate.of(2027, 5, 31),
                                        Examples.area(AreaStatus.ELIGIBLE))
                                .isOpen())
                .isFalse();
        GateState open =
                changed.condition(
                        Gate.WAR_END, LocalDate.of(2027, 6, 1), Examples.area(AreaStatus.ELIGIBLE));
        assertThat(open.isOpen()).isTrue();
        assertThat(open.source().orElseThrow().status().toString()).isEqualTo("assumption");
    }

    @Test
    void theAreaGateFollowsTheAreaVerdictAndDoubtKeepsItShut() {
        for (AreaStatus status : AreaStatus.values()) {
            assertThat(
                            book.condition(
                                            Gate.AREA_CONTROLLED,
                                            Examples.DAY,
                                            Examples.area(status))
                                    .isOpen())
                    .isEqualTo(status == AreaStatus.ELIGIBLE);
        }
    }

    @Test
    void anUnknownPolicyIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> gate(Activity.EXTRACTION, "peace", Examples.DAY))
                .hasMessage("no policy 'peace'. Known: source_rule, public_record.");
        assertThat(book.policies()).containsExactly("source_rule", "public_record");
    }

    @Test
    void theAreaGateIsNoRow() {
        assertThatThrownBy(
                        () ->
                                Examples.condition(
                                        Gate.AREA_CONTROLLED, true, Examples.DAY, Optional.empty()))
                .hasMessageContaining("area verdict");
        assertThat(GateBook.of(List.of()).policies()).isEmpty();
    }
}
