package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;

/** A feed may name a court that no directory knows: its words are not ours to say. */
@QuarkusTest
class UnlistedCourtTest extends ServiceTest {
  private static final String COURT = "NORTHERN DISTRICT COURT";
  private static final String ROW = "A%d,\"" + COURT + "\",2027-09-29,12:30,5,,";

  @Test
  void everyAnswerFitsAndSaysDateTimeAndPhone() {
    countySays(rows("2027-09-29", 12));

    Stream.of(text("A100201"), text("A100201"), text("A100202 A100203 A100204"), text("STATUS"))
        .flatMap(List::stream)
        .forEach(UnlistedCourtTest::check);
    assertThat(text("A100205").get(0)).contains("314-555-0110");
    assertThat(text("STATUS").toString()).contains("0201", "0202", "0203", "0204", "0205");
  }

  @Test
  void everyTextThatWeStartFitsAndSaysDateTimeAndPhone() {
    countySays(rows("2027-09-29", 2));
    text("A100201");
    countySays(rows("2027-09-22", 2));

    List<String> moved = tick().stream().map(SentForm::body).toList();
    assertThat(moved)
        .singleElement()
        .asString()
        .contains("CHANGED", "314-555-0110", "September 22");
    moved.forEach(UnlistedCourtTest::check);
    List<String> reminder = at("2027-09-15T10:00:00");
    assertThat(reminder).singleElement().asString().contains("in 7 days", "314-555-0110");
    reminder.forEach(UnlistedCourtTest::check);
  }

  private static String[] rows(String date, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> ROW.formatted(100_200 + n).replace("2027-09-29", date))
        .toArray(String[]::new);
  }

  private static void check(String text) {
    assertThat(Segments.isGsm7(text)).as(text).isTrue();
    assertThat(Segments.count(text)).as(text).isLessThanOrEqualTo(2);
    if (text.contains("nding 02")) { // the title of several lines may stand alone
      assertThat(text).contains("12:30 PM").doesNotContain("NORTHERN");
    }
  }
}
