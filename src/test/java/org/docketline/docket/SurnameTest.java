package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name as a county and its owner write it. */
class SurnameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          García-López     | GARCIA
          GARCIA LOPEZ     | GARCIA
          garcia           | GARCIA
          SAMPLE JR        | SAMPLE
          Sample, Jr.      | SAMPLE
          Sample III       | SAMPLE
          Esq              | ESQ
          SAMPLE, ANA      | SAMPLE
          SAMPLE/ANA MARIA | SAMPLE
          DE LA CRUZ LOPEZ | DELACRUZ
          De La Cruz       | DELACRUZ
          Van der Sample   | VANDERSAMPLE
          O'Sample         | OSAMPLE
          O’Sample         | OSAMPLE
          O Sample         | OSAMPLE
          Mc Sample        | MCSAMPLE
          St. Sample       | STSAMPLE
          D'Sample         | DSAMPLE
          Le               | LE
          Łęcki            | LECKI
          Sørensen         | SORENSEN
          Strauß           | STRAUSS
          Đặng             | DANG
          Null             | NULL
          """)
  void firstSurnameOf(String written, String letters) {
    assertThat(Surname.first(written)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({"''", "'12'", "', Ana'"})
  void textWithoutASurnameHasNone(String written) {
    assertThat(Surname.first(written)).isEmpty();
  }
}
