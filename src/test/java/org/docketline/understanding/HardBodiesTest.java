package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a body is made, it is read in time linear in its length. */
class HardBodiesTest {
  // Eight times as long: 8 is linear, 64 quadratic. Compilation comes and goes, so what looks slow
  // is measured again.
  private static final double MOST = 40;
  private static final int TRIES = 6;

  private static final BodyTimes TIMES = new BodyTimes();

  @ParameterizedTest
  @MethodSource("org.docketline.understanding.HardBodies#names")
  void timeIsLinear(String name) {
    double ratio = ratio(name);
    for (int again = 1; again < TRIES && ratio > MOST; again++) {
      ratio = ratio(name);
    }
    assertThat(ratio).as(name).isLessThan(MOST);
  }

  private static double ratio(String name) {
    double brief = TIMES.reading(HardBodies.of(name, 200));
    return TIMES.reading(HardBodies.of(name, 1600)) / brief;
  }

  @Test
  void bodiesAreAsLongAsAsked() {
    assertThat(HardBodies.names())
        .hasSizeGreaterThan(80)
        .allSatisfy(name -> assertThat(HardBodies.of(name, 1600)).hasSize(1600));
  }
}
