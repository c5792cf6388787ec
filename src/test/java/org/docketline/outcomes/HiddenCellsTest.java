package org.docketline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Nothing under ten is shown, and nothing hidden can be worked out. */
class HiddenCellsTest {
  @Test
  void largeCountsAreAllShown() {
    assertThat(shown(List.of(row(20, 80, 30), row(40, 90, 10))))
        .containsExactly("20 80 30 130", "40 90 10 140", "60 170 40 270");
  }

  @Test
  void oneSmallCountTakesOthersWithIt() {
    assertThat(shown(List.of(row(7, 80, 30), row(40, 90, 25), row(50, 95, 35))))
        .containsExactly("- 80 - 117", "- 90 - 155", "50 95 35 180", "97 265 90 452");
  }

  @Test
  void zeroIsHiddenWhereItSaysWhatEverybodyDid() {
    assertThat(shown(List.of(row(0, 80, 30), row(40, 90, 25)))).first().asString().startsWith("- ");
    assertThat(shown(List.of(row(12, 80, 0), row(40, 90, 0))))
        .containsExactly("12 80 0 92", "40 90 0 130", "52 170 0 222");
  }

  @Test
  void whatALineLeavesOverIsNotSmallEither() {
    assertThat(shown(List.of(row(3, 4, 30)))).containsExactly("- - - 37", "- - - 37");
  }

  @Test
  void singleRowIsShownAsItsTotal() {
    assertThat(shown(List.of(row(7, 80, 30)))).containsExactly("- 80 - 117", "- 80 - 117");
  }

  @Test
  void smallTotalIsHiddenWithAllOfIt() {
    assertThat(shown(List.of(row(1, 2, 3), row(1, 1, 1)))).last().asString().startsWith("- - - ");
    assertThat(shown(List.of(row(1, 2, 3)))).containsExactly("- - - -", "- - - -");
  }

  @Test
  void totalsAreShownAlikeHoweverTheyAreBrokenDown() {
    List<String> one = shown(List.of(row(30, 80, 2), row(40, 90, 3)));
    List<String> other = shown(List.of(row(12, 20, 1), row(58, 150, 4)));
    assertThat(one.get(2)).isEqualTo(other.get(2));
  }

  /** Each hidden cell could be larger or smaller by one, with every shown cell as it is. */
  @Test
  void noHiddenCellFollowsFromTheOthers() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<List<Long>> rows =
          IntStream.range(0, 2 + random.nextInt(9))
              .mapToObj(r -> row(random.nextInt(60), random.nextInt(60), random.nextInt(60)))
              .toList();
      HiddenCells hidden = HiddenCells.of(rows, column -> true);
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < 4; c++) {
          assertThat(rows.get(r).get(c) >= 10 || hidden.isHidden(r, c)).isTrue();
          assertThat(!hidden.isHidden(r, c) || isLoose(hidden, rows.size(), r, c))
              .as("seed %d, cell %d %d of %s", seed, r, c, rows)
              .isTrue();
        }
      }
    }
  }

  // A closed walk along rows and columns through hidden cells alone can carry a difference around.
  private static boolean isLoose(HiddenCells hidden, int rows, int row, int column) {
    boolean[] seenRows = new boolean[rows + 1];
    boolean[] seenColumns = new boolean[4];
    walk(hidden, row, seenRows, seenColumns, row, column);
    return seenColumns[column];
  }

  private static void walk(
      HiddenCells hidden, int at, boolean[] rows, boolean[] columns, int notRow, int notColumn) {
    rows[at] = true;
    for (int c = 0; c < 4; c++) {
      if (hidden.isHidden(at, c) && !(at == notRow && c == notColumn) && !columns[c]) {
        columns[c] = true;
        for (int r = 0; r < rows.length; r++) {
          if (!rows[r] && hidden.isHidden(r, c) && !(r == notRow && c == notColumn)) {
            walk(hidden, r, rows, columns, notRow, notColumn);
          }
        }
      }
    }
  }

  private static List<Long> row(long... parts) {
    List<Long> row = new ArrayList<>(Arrays.stream(parts).boxed().toList());
    row.add(LongStream.of(parts).sum());
    return row;
  }

  private static List<String> shown(List<List<Long>> rows) {
    HiddenCells hidden = HiddenCells.of(rows, column -> column != 2);
    List<String> shown = new ArrayList<>();
    for (int r = 0; r <= rows.size(); r++) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < 4; c++) {
        int column = c;
        long value =
            r < rows.size()
                ? rows.get(r).get(c)
                : rows.stream().mapToLong(row -> row.get(column)).sum();
        cells.add(hidden.isHidden(r, c) ? "-" : String.valueOf(value));
      }
      shown.add(String.join(" ", cells));
    }
    return shown;
  }
}
