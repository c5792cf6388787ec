package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for nothing, and what only looks like it. */
class StandInsTest {
  private final StandIns known = new StandIns(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TBD",
        "tba",
        "T.B.D.",
        "null",
        "N/A",
        "n / a",
        "NA",
        "None",
        "nil",
        "-",
        "--",
        ".",
        "?",
        "UNKNOWN",
        "unset",
        "Not Set",
        "NO DATE",
        "No Court Date",
        "TO BE DETERMINED",
        "To Be Set",
        "PENDING",
        "NaN",
        "NaT",
        "\\N",
        "(null)",
        "#N/A",
        "undefined",
        "0000-00-00",
        "00/00/0000",
        "00/00/00",
        "00/00/00 00:00",
        "0000-00-00 00:00:00",
        "0",
        "0001-01-01",
        "0001-01-01T00:00:00",
        "01/01/0001",
        "01/01/1900",
        "1/1/1900 12:00:00 AM",
        "1899-12-30",
        "12/31/1899",
        "1753-01-01",
        "1970-01-01",
        "1/1/1970",
        "12/31/9999",
        "31.12.9999",
        "9999-12-31T23:59:59.999",
        "99991231",
        "12/31/2099",
        "2999-12-31",
        "/Date(-62135578800000)/",
        "/Date(-62135596800000+0000)/",
        "1/0/1900"
      })
  void dateMayBeNone(String written) {
    assertThat(known.isOne(FeedFact.HEARING_DATE, written)).as(written).isTrue();
    assertThat(known.isOne(FeedFact.HEARING_AT, written)).as(written).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-18",
        "5/18/2026",
        "000111",
        "010126",
        "20260518",
        "05/18/00",
        "10/10/2010",
        "/Date(1797435000000)/",
        "1797435000000",
        "2000-01-01",
        "TBD 9:00",
        "12/30/2099"
      })
  void dateIsOne(String written) {
    assertThat(known.isOne(FeedFact.HEARING_DATE, written)).as(written).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null!",
      textBlock =
          """
          LAST_NAME      | Null       | false
          LAST_NAME      | NONE       | false
          LAST_NAME      | Nan        | false
          LAST_NAME      | Na         | false
          LAST_NAME      | NaN        | true
          LAST_NAME      | (null)     | true
          LAST_NAME      | \\N        | true
          BIRTH_DATE     | 1970-01-01 | false
          BIRTH_DATE     | 1900-01-01 | true
          BIRTH_DATE     | N/A        | true
          HEARING_TIME   | TBD        | true
          HEARING_TIME   | 0          | true
          HEARING_TIME   | 00:00      | false
          COURT          | n/a        | true
          ROOM           | 0          | false
          ROOM           | TBA        | true
          FINE           | 0          | false
          CAN_PAY_ONLINE | 0          | false
          VIOLATION      | PENDING    | false
          CITATION       | 0000       | true
          CITATION       | N/A        | true
          LICENCE        | NONE       | true
          HEARING_STATUS | UNKNOWN    | false
          HEARING_STATUS | NULL       | true
          """)
  void whatIsNothingDependsOnTheFact(FeedFact fact, String written, boolean nothing) {
    assertThat(known.isOne(fact, written)).isEqualTo(nothing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"See Clerk", "SEE  CLERK", "tbd"})
  void countyAddsItsOwn(String written) {
    assertThat(new StandIns(List.of("see clerk")).isOne(FeedFact.HEARING_DATE, written)).isTrue();
  }

  @Test
  void wordOfTheCountyMayBeLong() {
    String word = "A date will be set by the clerk and mailed to you";

    assertThat(new StandIns(List.of(word)).isOne(FeedFact.HEARING_DATE, word)).isTrue();
  }
}
