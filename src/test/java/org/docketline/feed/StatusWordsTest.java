package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.docketline.feed.FeedConfig.StatusWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that mean the same in every county, however they are written, and those of one county. */
class StatusWordsTest {
  private final StatusWords words =
      new StatusWords(
          Map.of(
              "1", StatusWord.OPEN,
              "10", StatusWord.CLOSED,
              "2.0", StatusWord.WARRANT,
              "Cont for Payment", StatusWord.OPEN,
              "VACATED", StatusWord.CLOSED,
              "C.", StatusWord.CLOSED,
              "C*", StatusWord.CANCELLED));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Canceled          | CANCELLED
          CANCELLED         | CANCELLED
          cancel            | CANCELLED
          Off-Calendar      | CANCELLED
          OFF  CALENDAR     | CANCELLED
          stricken          | CANCELLED
          DISMISSED         | CLOSED
          Nolle Pros.       | CLOSED
          paid in full      | CLOSED
          Not Guilty        | CLOSED
          Continued         | CONTINUED
          RESET             | CONTINUED
          set               | OPEN
          Set for Hearing   | OPEN
          F.T.A.            | MISSED
          Bench Warrant     | WARRANT
          CONT FOR PAYMENT  | OPEN
          cont. for payment | OPEN
          vacated           | CLOSED
          C.                | CLOSED
          c*                | CANCELLED
          1.0               | OPEN
          10                | CLOSED
          10.0              | CLOSED
          2                 | WARRANT
          2.0               | WARRANT
          1.5               |
          C                 |
          GUILTY            |
          TRANSFERRED       |
          NOT SET ASIDE     |
          SETTLED           |
          """)
  void wordMeans(String written, StatusWord meaning) {
    assertThat(words.of(written)).isEqualTo(meaning);
  }
}
