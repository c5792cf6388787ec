package org.docketline.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that go through another thread come whole, all of them, and in their order. */
class RowPipeTest {
  private final List<String> taken = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 1024, 5000})
  void rowsComeWholeAndInTheirOrder(int rows) throws Exception {
    try (var pipe = new RowPipe(taker(-1))) {
      pipe.begin(new ColumnHeader(List.of("one", "two")));
      IntStream.range(0, rows).mapToObj(RowPipeTest::row).forEach(pipe::row);
      pipe.finish();
    }

    assertThat(taken)
        .isEqualTo(IntStream.range(0, rows).mapToObj(i -> i + "|row " + i + "|" + i).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 700, 4999})
  void whatTheTakerThrowsIsThrown(int bad) {
    try (var pipe = new RowPipe(taker(bad))) {
      assertThatThrownBy(
              () -> {
                IntStream.range(0, 5000).mapToObj(RowPipeTest::row).forEach(pipe::row);
                pipe.finish();
              })
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static FileRow row(int number) {
    var row = new FileRow();
    row.begin(number);
    row.add("row " + number);
    row.add(String.valueOf(number));
    return row;
  }

  private RowTaker taker(int bad) {
    return new RowTaker() {
      @Override
      public void begin(ColumnHeader header) {}

      @Override
      public void row(FileRow row) {
        if (row.line() == bad) {
          throw new IllegalArgumentException("bad");
        }
        taken.add(row.line() + "|" + row.text(0) + "|" + row.text(1));
      }
    };
  }
}
