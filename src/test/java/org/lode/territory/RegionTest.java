package org.lode.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Outlines: edges, holes, parts, and what is refused with which place.
class RegionTest {
    @Test
    void pointsOnEdgesAndCornersLieInside() {
        Region square = Squares.square(30, 48, 31, 49);
        assertThat(square.covers(48.5, 30)).isTrue();
        assertThat(square.covers(49, 31)).isTrue();
        assertThat(square.covers(48.5, 29.999999)).isFalse();
    }

    @Test
    void holesAreOutsideTheirEdgesInside() {
        Region region =
                Region.of(
                        List.of(
                                List.of(
                                        Squares.ring(30, 48, 34, 50),
                                        Squares.ring(31, 48.5, 32, 49))));
        assertThat(region.covers(48.7, 31.5)).isFalse();
        assertThat(region.covers(48.5, 31.5)).isTrue();
        assertThat(region.covers(49.5, 31.5)).isTrue();
    }

    @Test
    void everyPartCounts() {
        Region region =
                Region.of(
                        List.of(
                                List.of(Squares.ring(30, 48, 31, 49)),
                                List.of(Squares.ring(32, 48, 33, 49))));
        assertThat(region.covers(48.5, 30.5)).isTrue();
        assertThat(region.covers(48.5, 31.5)).isFalse();
        assertThat(region.covers(48.5, 32.5)).isTrue();
    }

    @Test
    void unclosedRingIsRefusedWithItsPlace() {
        Ring open = new Ring(new double[] {30, 31, 31, 30}, new double[] {48, 48, 49, 49});
        assertThatThrownBy(() -> Region.of(List.of(List.of(open))))
                .isInstanceOf(InvalidRegionException.class)
                .hasMessage(
                        "polygon 1, ring 1: the ring is not closed: it begins at 30.0, 48.0 and"
                                + " ends at 30.0, 49.0. Maybe the file is cut off, or repeat the"
                                + " first vertex at the end.");
    }

    @Test
    void nanAndImpossibleCoordinatesAreRefusedWithTheirPlace() {
        Ring nan =
                new Ring(
                        new double[] {30, 31, Double.NaN, 30, 30},
                        new double[] {48, 48, 49, 49, 48});
        assertThatThrownBy(() -> Region.of(List.of(List.of(nan))))
                .hasMessageStartingWith("polygon 1, ring 1, vertex 3: longitude NaN");
        Ring metres =
                new Ring(
                        new double[] {3e5, 4e5, 4e5, 3e5, 3e5},
                        new double[] {5e6, 5e6, 6e6, 6e6, 5e6});
        assertThatThrownBy(() -> Region.of(List.of(List.of(metres))))
                .hasMessageContaining("no place on earth")
                .hasMessageContaining("not degrees of WGS84");
    }

    @Test
    void bowTieIsRefused() {
        Ring bow = new Ring(new double[] {30, 31, 30, 31, 30}, new double[] {48, 49, 49, 48, 48});
        assertThatThrownBy(() -> Region.of(List.of(List.of(bow))))
                .hasMessageContaining("crosses or touches itself")
                .hasMessageStartingWith("near 30.5, 48.5");
    }

    @Test
    void smallLoopIsRepairedAndSaidSo() {
        Ring loop =
                new Ring(
                        new double[] {30, 31, 31, 30.5, 30.501, 30.501, 30.5, 30, 30},
                        new double[] {48, 48, 49, 49, 49.001, 49, 49.001, 49, 48});
        Region region = Region.of(List.of(List.of(loop)));
        assertThat(region.repair()).isPresent();
        assertThat(region.repair().get()).contains("repaired, area changed by less than 1 %");
        assertThat(region.covers(48.5, 30.5)).isTrue();
    }

    @Test
    void emptyAndTinyRingsAreRefused() {
        assertThatThrownBy(() -> Region.of(List.of())).hasMessageContaining("no polygon");
        assertThatThrownBy(() -> Region.of(List.of(List.of()))).hasMessageContaining("no ring");
        Ring line = new Ring(new double[] {30, 31, 30}, new double[] {48, 48, 48});
        assertThatThrownBy(() -> Region.of(List.of(List.of(line))))
                .hasMessageContaining("4 vertices or more, had 3");
    }

    @Test
    void stemsOfCodes() {
        assertThat(AdminUnit.stemOf("UA14040130000068575")).isEqualTo("UA1404013");
        assertThat(AdminUnit.stemOf("UA14040000000098211")).isEqualTo("UA1404");
        assertThat(AdminUnit.stemOf("UA01000000000013043")).isEqualTo("UA01");
        assertThat(AdminUnit.stemOf("UA14040130010012345")).isEqualTo("UA1404013");
        assertThat(AdminUnit.stemOf("UA-14")).isEqualTo("UA-14");
    }
}
