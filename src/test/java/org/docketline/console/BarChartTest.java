package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.docketline.console.BarChart.Day;
import org.docketline.console.BarChart.Piece;
import org.docketline.console.BarChart.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture shows its numbers to scale. */
class BarChartTest {
  private static final List<Series> TWO =
      List.of(new Series("plain", "Followed"), new Series("striped", "Not"));

  @Test
  void piecesStandOnOneAnotherToScale() {
    BarChart chart =
        BarChart.of(
            "x",
            "X",
            "",
            TWO,
            List.of(new Day("May 4", List.of(50L, 25L)), new Day("May 5", List.of(0L, 0L))));
    assertThat(chart.marks()).extracting(BarChart.Mark::label).containsExactly("0", "50", "100");
    assertThat(chart.bars().get(0).pieces())
        .containsExactly(new Piece("plain", 115, 100), new Piece("striped", 65, 50));
    assertThat(chart.bars().get(1).pieces()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "2, 2", "3, 4", "5, 10", "11, 20", "39, 40", "41, 100", "123456, 200000"})
  void scaleEndsOnARoundNumber(long most, long top) {
    assertThat(BarChart.roundedUp(most)).isEqualTo(top);
  }
}
