package org.docketline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published values: Newcombe, Statistics in Medicine 17 (1998), 857 and 873. */
class MissedShareTest {
  private static final Offset<Double> PUBLISHED = within(0.00005);

  @ParameterizedTest
  @CsvSource({
    "10, 100, 0.0552, 0.1744",
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void intervalIsWilsons(int missed, int all, double low, double high) {
    MissedShare share = MissedShare.of(missed, all - missed);
    assertThat(share.share()).isEqualTo((double) missed / all);
    assertThat(share.low()).isCloseTo(low, PUBLISHED);
    assertThat(share.high()).isCloseTo(high, PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void differenceIsNewcombes(int one, int ofOne, int other, int ofOther, double low, double high) {
    MissedShare difference =
        MissedShare.of(one, ofOne - one).above(MissedShare.of(other, ofOther - other));
    assertThat(difference.low()).isCloseTo(low, PUBLISHED);
    assertThat(difference.high()).isCloseTo(high, PUBLISHED);
  }

  @Test
  void largeCountsStayExact() {
    MissedShare share = MissedShare.of(200_000_000, 800_000_000);
    assertThat(share.high() - share.low()).isBetween(0.00004, 0.00006);
  }
}
