package org.lode.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lode.territory.Squares.DAY;
import static org.lode.territory.Squares.country;
import static org.lode.territory.Squares.disc;
import static org.lode.territory.Squares.info;
import static org.lode.territory.Squares.occupied;
import static org.lode.territory.Squares.square;
import static org.lode.territory.Squares.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.lode.territory.ControlLayer.SettlementControl;
import org.lode.territory.ControlLayer.UnitControl;
import org.lode.territory.LayerInfo.Authority;

/// The rules, one by one, on a country of squares.
class ControlMapTest {
    private static final LocalDate OLD = LocalDate.of(2022, 11, 23);
    private static final Region EAST = square(33, 47, 36, 51);
    private static final String WEST_UNIT = "UA01020010000000003";
    private static final String EAST_UNIT = "UA02020020000000002";

    private static ControlLayer units(LocalDate asOf, UnitControl... rows) {
        return new ControlLayer.Units(info("official", Authority.OFFICIAL, asOf), List.of(rows));
    }

    private static UnitControl unit(String code, AreaControl control) {
        return new UnitControl(code, control, ControlSpan.ALWAYS, "");
    }

    @Test
    void farFromTheLineIsEligible() {
        AreaVerdict v = verdict(disc(49, 31, 5), DAY, occupied("a", DAY, EAST));
        assertThat(v.status()).isEqualTo(AreaStatus.ELIGIBLE);
        assertThat(v.rule()).isEqualTo(AreaRule.CLEAR);
        assertThat(v.deciding()).containsExactly("a");
        assertThat(v.asOf()).isEqualTo(DAY);
    }

    @Test
    void anyTouchOfOccupiedGroundIsNotEligible() {
        // 33 degrees east is 73.1 km from 32 degrees at latitude 49.
        double km = new LocalPlane(49, 32).project(49, 33).getX();
        ControlLayer layer = occupied("a", DAY, EAST);
        assertThat(verdict(disc(49, 32, km + 0.2), DAY, layer).status())
                .isEqualTo(AreaStatus.NOT_ELIGIBLE);
        assertThat(verdict(disc(49, 32, km - 1), DAY, layer).status())
                .isEqualTo(AreaStatus.CONTESTED);
        assertThat(verdict(disc(49, 32, km - 11), DAY, layer).status())
                .isEqualTo(AreaStatus.ELIGIBLE);
    }

    @Test
    void centreExactlyOnTheEdgeIsOccupied() {
        AreaVerdict v = verdict(disc(49, 33, 0.001), DAY, occupied("a", DAY, EAST));
        assertThat(v.status()).isEqualTo(AreaStatus.NOT_ELIGIBLE);
        assertThat(v.findings().getFirst().atCentre()).isEqualTo(AreaControl.OCCUPIED);
    }

    @Test
    void islandOfOccupiedGroundWithinTheDiscCounts() {
        AreaVerdict v =
                verdict(disc(49, 31, 20), DAY, occupied("a", DAY, square(31.1, 49, 31.11, 49.01)));
        assertThat(v.status()).isEqualTo(AreaStatus.NOT_ELIGIBLE);
        assertThat(v.findings().getFirst().shareOccupied().orElseThrow()).isBetween(1e-6, 0.01);
    }

    @Test
    void lineIsCountedInsideTheLandBorderOnly() {
        // The occupied square reaches over the eastern border (34 E): its centre is 36 km from
        // the border but 44 km from the front at 33 E.
        AreaVerdict v = verdict(disc(49, 33.6, 1), DAY, occupied("a", DAY, square(33, 48, 34, 50)));
        double toFront = -new LocalPlane(49, 33.6).project(49, 33).getX();
        assertThat(v.findings().getFirst().kmToLine().orElseThrow())
                .isCloseTo(toFront, within(0.05));
    }

    @Test
    void laterLayersAreNotUsedAndNamed() {
        AreaVerdict v = verdict(disc(49, 31, 5), DAY.minusDays(1), occupied("a", DAY, EAST));
        assertThat(v.status()).isEqualTo(AreaStatus.UNKNOWN);
        assertThat(v.rule()).isEqualTo(AreaRule.NOT_COVERED);
        assertThat(v.notes()).contains("Not used, dated after 2026-08-21: a (2026-08-22).");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aVerdictWithoutAsOfDateIsRefused() {
        ControlMap map = ControlMap.of(List.of(), country(), TerritoryRules.standard());
        LocalDate none = null;
        assertThatThrownBy(() -> map.verdict("x", disc(49, 31, 5), none))
                .hasMessage("a verdict needs an as-of date.");
    }

    @Test
    void nothingCoversMeansUnknown() {
        assertThat(verdict(disc(49, 31, 5), DAY).status()).isEqualTo(AreaStatus.UNKNOWN);
        AreaVerdict abroad = verdict(disc(52.2, 21, 5), DAY, occupied("a", DAY, EAST));
        assertThat(abroad.status()).isEqualTo(AreaStatus.UNKNOWN);
        assertThat(abroad.rule()).isEqualTo(AreaRule.OUTSIDE_COUNTRY);
    }

    @Test
    void occupationRunsFromItsFirstDayToTheDayBeforeItsEnd() {
        LocalDate from = LocalDate.of(2022, 3, 1);
        LocalDate to = LocalDate.of(2022, 11, 11);
        LayerInfo dated =
                new LayerInfo(
                        "order",
                        "order",
                        Authority.OFFICIAL,
                        "official",
                        LocalDate.of(2025, 3, 1),
                        true,
                        AreaControl.GOVERNMENT,
                        "act",
                        Squares.SOURCE);
        ControlLayer layer =
                new ControlLayer.Units(
                        dated,
                        List.of(
                                new UnitControl(
                                        WEST_UNIT,
                                        AreaControl.OCCUPIED,
                                        new ControlSpan(Optional.of(from), Optional.of(to)),
                                        "")));
        SiteArea area = disc(49, 30.5, 2);
        assertThat(verdict(area, from.minusDays(1), layer).status()).isEqualTo(AreaStatus.ELIGIBLE);
        assertThat(verdict(area, from, layer).status()).isEqualTo(AreaStatus.NOT_ELIGIBLE);
        assertThat(verdict(area, to.minusDays(1), layer).status())
                .isEqualTo(AreaStatus.NOT_ELIGIBLE);
        AreaVerdict free = verdict(area, to, layer);
        assertThat(free.status()).isEqualTo(AreaStatus.ELIGIBLE);
        assertThat(free.notes())
                .contains(
                        "Liberated ground under the area by order (UA01020010000000003):"
                                + " unexploded ordnance must be expected and surveyed.");
        assertThat(free.occupations())
                .extracting(OccupationInterval::toString)
                .containsExactly("[2022-03-01, 2022-11-11)");
    }

    @Test
    void anOfficialListThatCallsItFreeDoesNotHideANewerOccupation() {
        AreaVerdict v =
                verdict(
                        disc(49, 33.5, 5),
                        DAY,
                        units(OLD, unit(EAST_UNIT, AreaControl.GOVERNMENT)),
                        occupied("map", DAY, EAST));
        assertThat(v.status()).isEqualTo(AreaStatus.NOT_ELIGIBLE);
        assertThat(v.notes())
                .contains(
                        "Layers disagree: occupied by map (2026-08-22), free by official"
                                + " (2022-11-23).");
    }

    @Test
    void aLaterMapThatFreesAnOccupiedUnitLeavesItContestedWithBothNamed() {
        AreaVerdict v =
                verdict(
                        disc(49, 30.5, 5),
                        DAY,
                        units(OLD, unit(WEST_UNIT, AreaControl.OCCUPIED)),
                        occupied("map", DAY, EAST));
        assertThat(v.status()).isEqualTo(AreaStatus.CONTESTED);
        assertThat(v.rule()).isEqualTo(AreaRule.LAYERS_DISAGREE);
        assertThat(v.deciding()).containsExactly("official", "map");
    }

    @Test
    void aLaterMapClearsAPlaceThatWasNearTheLineOfAnOldList() {
        ControlLayer old =
                units(
                        OLD,
                        unit(WEST_UNIT, AreaControl.GOVERNMENT),
                        unit("UA01020020000000004", AreaControl.OCCUPIED));
        SiteArea area = disc(49, 30.9, 1);
        assertThat(verdict(area, OLD, old).status()).isEqualTo(AreaStatus.CONTESTED);
        assertThat(verdict(area, DAY, old, occupied("map", DAY, EAST)).status())
                .isEqualTo(AreaStatus.ELIGIBLE);
    }

    @Test
    void anOldLayerProvesNothingNearItsLine() {
        ControlLayer layer = occupied("map", DAY, EAST);
        SiteArea near = disc(49, 32.5, 1);
        assertThat(verdict(near, DAY.plusDays(180), layer).status()).isEqualTo(AreaStatus.ELIGIBLE);
        AreaVerdict old = verdict(near, DAY.plusDays(181), layer);
        assertThat(old.status()).isEqualTo(AreaStatus.UNKNOWN);
        assertThat(old.rule()).isEqualTo(AreaRule.STALE);
        assertThat(old.findings().getFirst().ageDays()).isEqualTo(181);
        assertThat(verdict(disc(49, 30.5, 1), DAY.plusDays(2000), layer).status())
                .isEqualTo(AreaStatus.ELIGIBLE);
    }

    @Test
    void onlyTheNewestLayerOfASeriesIsUsed() {
        ControlLayer older = new ControlLayer.Polygons(series("a", DAY.minusDays(9)), List.of());
        ControlLayer newer = new ControlLayer.Polygons(series("b", DAY), List.of());
        ControlMap map = ControlMap.of(List.of(older, newer), country(), TerritoryRules.standard());
        assertThat(map.usable(DAY)).containsExactly(newer);
        assertThat(map.usable(DAY.minusDays(1))).containsExactly(older);
    }

    private static LayerInfo series(String id, LocalDate day) {
        return new LayerInfo(
                id,
                id,
                Authority.POLYGONS,
                "s",
                day,
                false,
                AreaControl.GOVERNMENT,
                "",
                Squares.SOURCE);
    }

    @Test
    void settlementsAnswerWithMarginOnly() {
        ControlLayer towns =
                new ControlLayer.Settlements(
                        info("towns", Authority.SETTLEMENTS, DAY),
                        List.of(
                                new SettlementControl(
                                        "West",
                                        49,
                                        30.5,
                                        AreaControl.GOVERNMENT,
                                        ControlSpan.ALWAYS),
                                new SettlementControl(
                                        "East",
                                        49,
                                        33.5,
                                        AreaControl.OCCUPIED,
                                        ControlSpan.ALWAYS)));
        assertThat(verdict(disc(49, 31, 2), DAY, towns).rule()).isEqualTo(AreaRule.CLEAR);
        AreaVerdict middle = verdict(disc(49, 31.95, 1), DAY, towns);
        assertThat(middle.status()).isEqualTo(AreaStatus.UNKNOWN);
        assertThat(middle.rule()).isEqualTo(AreaRule.SMALL_MARGIN);
        assertThat(verdict(disc(49, 32.8, 2), DAY, towns).status())
                .isEqualTo(AreaStatus.NOT_ELIGIBLE);
        // The margin of the worst point decides: 36 km at the centre, none at the rim.
        assertThat(verdict(disc(49, 31.75, 18), DAY, towns).status()).isEqualTo(AreaStatus.UNKNOWN);
    }

    @Test
    void recordedControlIsOneLayerAmongOthers() {
        ControlMap none = ControlMap.of(List.of(), country(), TerritoryRules.standard());
        Site site = Squares.site(disc(49, 31, 2), AreaControl.GOVERNMENT, DAY);
        assertThat(none.verdict(site, DAY).status()).isEqualTo(AreaStatus.ELIGIBLE);
        assertThat(none.verdict(site, DAY.minusDays(1)).status()).isEqualTo(AreaStatus.UNKNOWN);
        assertThat(none.verdict(site, DAY.plusDays(181)).status()).isEqualTo(AreaStatus.UNKNOWN);
        Site unplaced = new Site("x", Optional.empty(), site.recorded());
        assertThat(none.verdict(unplaced, DAY).status()).isEqualTo(AreaStatus.UNKNOWN);
        ControlMap map =
                ControlMap.of(
                        List.of(occupied("m", DAY, square(30, 47, 36, 51))),
                        country(),
                        TerritoryRules.standard());
        assertThat(map.verdict(site, DAY).status()).isEqualTo(AreaStatus.NOT_ELIGIBLE);
    }

    @Test
    void aWarZoneIsSaidButIsNotOccupied() {
        AreaVerdict v =
                verdict(
                        disc(49, 30.5, 2),
                        OLD,
                        units(OLD, unit(WEST_UNIT, AreaControl.COMBAT_POSSIBLE)));
        assertThat(v.status()).isEqualTo(AreaStatus.ELIGIBLE);
        assertThat(v.isCombatPossible()).isTrue();
        assertThat(v.notes()).anyMatch(n -> n.contains("war zone by official (2022-11-23)"));
    }

    /// Whatever the layers: a disc that an own ray casting finds to reach occupied ground is
    /// never ELIGIBLE, more occupied ground never helps, and neither does a larger radius.
    @Test
    void occupiedGroundUnderTheDiscIsNeverEligible() {
        long seed = 20260822;
        UniformRandomProvider random = RandomSource.PHILOX_4X64.create(seed);
        Boundaries country = country();
        int touched = 0;
        for (int i = 0; i < 1000; i++) {
            double west = 30 + 3.5 * random.nextDouble();
            double south = 48 + 1.5 * random.nextDouble();
            double east = west + 0.01 + random.nextDouble();
            double north = south + 0.01 + random.nextDouble();
            double lat = 48.2 + 1.6 * random.nextDouble();
            double lon = 30.2 + 3.6 * random.nextDouble();
            double radius = 0.1 + 40 * random.nextDouble();
            ControlLayer layer = occupied("a", DAY, square(west, south, east, north));
            ControlLayer official =
                    units(
                            OLD,
                            unit(
                                    WEST_UNIT,
                                    random.nextBoolean()
                                            ? AreaControl.OCCUPIED
                                            : AreaControl.GOVERNMENT));
            ControlMap map =
                    ControlMap.of(List.of(layer, official), country, TerritoryRules.standard());
            AreaStatus status = map.verdict("x", disc(lat, lon, radius), DAY).status();
            boolean reaches = reaches(lat, lon, radius, west, south, east, north);
            touched += reaches ? 1 : 0;
            if (reaches) {
                assertThat(status)
                        .as("seed %s, case %s", seed, i)
                        .isEqualTo(AreaStatus.NOT_ELIGIBLE);
            }
            AreaStatus wider = map.verdict("x", disc(lat, lon, radius + 15), DAY).status();
            assertThat(wider == AreaStatus.ELIGIBLE && status != AreaStatus.ELIGIBLE)
                    .as("seed %s, case %s: a larger disc is not more eligible", seed, i)
                    .isFalse();
            ControlMap more =
                    ControlMap.of(
                            List.of(
                                    occupied("a", DAY, square(west, south, east, north), EAST),
                                    official),
                            country,
                            TerritoryRules.standard());
            assertThat(more.verdict("x", disc(lat, lon, radius), DAY).status())
                    .as("seed %s, case %s: more occupied ground", seed, i)
                    .isGreaterThanOrEqualTo(
                            status == AreaStatus.ELIGIBLE ? AreaStatus.ELIGIBLE : status);
        }
        assertThat(touched).isBetween(100, 900);
    }

    /// Some point of a fine grid of the square lies within the radius.
    private static boolean reaches(
            double lat,
            double lon,
            double radius,
            double west,
            double south,
            double east,
            double north) {
        double y = Math.clamp(lat, south, north);
        double x = Math.clamp(lon, west, east);
        return Geodesic.between(lat, lon, y, x).km() < radius - 0.01;
    }
}
