package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.docketline.docket.CitationNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that a tool has damaged is the one that it was, or none. */
class CaseNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          402117505       | 402117505
          A-100 200       | A100200
          ="00412345"     | 00412345
          ="A-100"        | A100
          "00412345"      | 00412345
          '00412345       | 00412345
          ’00412345       | 00412345
          '00412345'      | 00412345
          ="'00412345"    | 00412345
          402117505.0     | 402117505
          402117505.0000  | 402117505
          402117505.      | 402117505
          ="402117505.0"  | 402117505
          402117505.0\u200b | 402117505
          402 117 505.0   | 402117505
          402,117,530     | 402117530
          402,117,530.00  | 402117530
          26.CR.12        | 26CR12
          402.117.505     | 402117505
          12-CR-12.0      | 12CR120
          26E1234         | 26E1234
          4E-11           | 4E11
          #123            | 123
          """)
  void numberIsReadAs(String written, String number) throws BadRow {
    assertThat(CitationNumber.normalise(CaseNumbers.plain(written))).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          4.41E+11      | rounded
          4.41117E11    | rounded
          4E+11         | rounded
          ="4.41E+11"   | rounded
          4.41e+011     | rounded
          402117505.5   | fraction
          12.345        | fraction
          .5            | fraction
          40,2117       | comma
          402117505,0   | comma
          A1,B2         | comma
          -402117505    | sign
          +402117505    | sign
          \u2212402117505 | sign
          402,117,505.5 | comma
          """)
  void numberIsNone(String written, String why) {
    assertThatThrownBy(() -> CaseNumbers.plain(written))
        .isInstanceOf(BadRow.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining(written);
  }
}
