package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times as counties and their tools write them, read on May 4, 2026 in Chicago. */
class DateFormatsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final List<String> TIMES = List.of("H:mm", "H:mm:ss", "h:mm a");

  private static DateFormats formats(String dates, List<String> times, boolean midnightIsNoTime) {
    return new DateFormats(
        Stream.of(dates.split(";", -1)).map(String::strip).toList(),
        times,
        midnightIsNoTime,
        HearingSpan.of(TODAY, "3y"));
  }

  private static String hearing(DateFormats formats, String written) {
    try {
      Moment read = formats.hearing(written, CHICAGO);
      return read == null ? "none" : read.date() + time(formats, read.at());
    } catch (BadFact e) {
      return "unreadable";
    }
  }

  private static String time(DateFormats formats, DayTime at) {
    try {
      DayTime told = formats.told(at);
      return told.session() != null
          ? " " + told.session()
          : told.time() == null ? "" : " " + told.time();
    } catch (BadFact e) {
      return " doubted";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # instants are told where the court sits
          yyyy-MM-dd'T'HH:mm:ssX   | 2026-12-16T15:30:00Z           | 2026-12-16 09:30
          yyyy-MM-dd'T'HH:mm:ssXXX | 2026-12-16T03:30:00-06:00      | 2026-12-16 doubted
          yyyy-MM-dd'T'HH:mm:ssXXX | 2026-06-16T02:30:00Z           | 2026-06-15 21:30
          M/d/yyyy h:mm a z        | 12/16/2026 9:30 AM CST         | 2026-12-16 09:30
          M/d/yyyy h:mm a VV       | 12/16/2026 9:30 AM America/Denver | 2026-12-16 10:30
          epoch-ms                 | 1797435000000                  | 2026-12-16 09:30
          epoch-ms                 | 1797435000000.0                | 2026-12-16 09:30
          epoch-ms-local           | 1797413400000                  | 2026-12-16 09:30
          epoch-ms-local           | 1797379200000                  | 2026-12-16 doubted
          epoch-ms-local           | 0                              | none
          epoch-s-local            | 1781602200                     | 2026-06-16 09:30
          aspnet-local             | /Date(1797413400000)/          | 2026-12-16 09:30
          iso-local                | 2026-12-16T09:30:00.000Z       | 2026-12-16 09:30
          iso-local                | 2026-12-16T09:30:00-06:00      | 2026-12-16 09:30
          iso-local                | 2026-12-16                     | 2026-12-16
          iso-date                 | 2026-12-16T00:00:00Z           | 2026-12-16
          epoch-ms-date            | 1797379200000                  | 2026-12-16
          aspnet-date              | /Date(1797379200000)/          | 2026-12-16
          epoch-ms                 | 1.797E12                       | unreadable
          epoch-s                  | 1797435000                     | 2026-12-16 09:30
          epoch-s                  | 1797435000.0                   | 2026-12-16 09:30
          epoch-s                  | 1797435000000                  | unreadable
          aspnet                   | /Date(1797435000000)/          | 2026-12-16 09:30
          aspnet                   | /Date(1797435000000-0600)/     | 2026-12-16 09:30
          aspnet                   | /Date(-62135578800000)/        | none
          epoch-ms                 | -62135596800000                | none
          epoch-ms                 | 0                              | none
          epoch-ms                 | 1797372000000                  | 2026-12-15 16:00
          # ISO
          iso                      | 2026-05-18                     | 2026-05-18
          iso                      | 2026-05-18T09:30               | 2026-05-18 09:30
          iso                      | 2026-05-18 09:30:00.000        | 2026-05-18 09:30
          iso                      | 2026-05-18T09:30:00.1234567    | 2026-05-18 09:30:00.123456700
          iso                      | 2026-05-18T14:30:00.123Z       | 2026-05-18 09:30:00.123
          iso                      | 2026-05-18T09:30:00-0500       | 2026-05-18 09:30
          iso                      | 2026-05-18T09:30-05            | 2026-05-18 09:30
          iso                      | 2026-02-30                     | unreadable
          iso                      | 2026-05-18T                    | unreadable
          # years
          M/d/yy                   | 6/17/26                        | 2026-06-17
          M/d/yy                   | 6/17/29                        | unreadable
          M/d/yyyy                 | 6/17/0026                      | unreadable
          M/d/yyyy                 | 6/17/2050                      | unreadable
          M/d/yyyy                 | 5/4/2029                       | 2029-05-04
          M/d/yyyy                 | 5/5/2029                       | unreadable
          M/d/yyyy                 | 6/17/1915                      | unreadable
          MMddyy                   | 061726                         | 2026-06-17
          # weekdays
          EEEE, MMMM d, yyyy       | Monday, May 18, 2026           | 2026-05-18
          EEEE, MMMM d, yyyy       | Tuesday, May 18, 2026          | unreadable
          EEEE MMM d               | Wednesday Dec 16               | 2026-12-16
          EEEE MMM d               | Thursday Dec 16                | unreadable
          M/d                      | 4/5                            | 2026-04-05
          M/d                      | 4/3                            | 2027-04-03
          M/d                      | 2/29                           | unreadable
          d MMM                    | 16 dec                         | 2026-12-16
          # a date and then words
          M/d/yyyy                 | 12/16/2026 9:00 a.m.           | 2026-12-16 09:00
          M/d/yyyy                 | 12/16/2026 NOON                | 2026-12-16 12:00
          M/d/yyyy                 | 12/16/2026 AM                  | 2026-12-16 MORNING
          M/d/yyyy                 | 12/16/2026 at 9:00 AM          | 2026-12-16 09:00
          M/d/yyyy                 | 12/16/2026 8:30-11:30 AM       | 2026-12-16 08:30
          MMM d yyyy               | Dec 16 2026 1:30P              | 2026-12-16 13:30
          MMM d;MMM d yyyy         | Dec 16 2026 1:30 PM            | 2026-12-16 13:30
          M/d/yyyy                 | 12/16/2026 1:30                | 2026-12-16 doubted
          M/d/yyyy                 | 12/16/2026 24:00               | 2026-12-16
          M/d/yyyy                 | 12/16/2026 CONTINUED           | unreadable
          M/d/yyyy                 | 12/16/2026 ?                   | unreadable
          M/d/yyyy H:mm            | 12/16/2026 1:30                | 2026-12-16 doubted
          M/d/yyyy H:mm            | 12/16/2026 0:00                | 2026-12-16 doubted
          M/d/yyyy H:mm            | 12/16/2026 9:30                | 2026-12-16 09:30
          M/d/yyyy h:mm a          | 12/16/2026 6:30 am             | 2026-12-16 06:30
          M/d/yyyy h:mm a          | 12/16/2026 4:30 am             | 2026-12-16 doubted
          M/d/yyyy                 | 1/1/1900                       | none
          """)
  void hearingIsReadAs(String formats, String written, String read) {
    assertThat(hearing(formats(formats, TIMES, false), written)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9:30 AM             | 09:30
          9:00 a.m.           | 09:00
          9:00 A. M.          | 09:00
          9:00AM              | 09:00
          9 AM                | 09:00
          9AM                 | 09:00
          9:00A               | 09:00
          1:30P               | 13:30
          0900                | 09:00
          900                 | 09:00
          1330                | 13:30
          0900A               | 09:00
          9.00 am             | 09:00
          09h00               | 09:00
          1:30:00 PM          | 13:30
          13:30 PM            | 13:30
          13:30 AM            | unreadable
          0:30 PM             | unreadable
          8:30-11:30 AM       | 08:30
          8:30 AM - 11:30 AM  | 08:30
          8:30 - 11:30        | 08:30
          8:30-1:00 PM        | 08:30
          1:00-3:00 PM        | 13:00
          11:00-1:00 PM       | 11:00
          11:00 AM to NOON    | 11:00
          9-11 AM             | 09:00
          9-11                | unreadable
          1:00 PM - 11:00 AM  | unreadable
          1:30 - 3:30         | doubted
          AM                  | MORNING
          A.M.                | MORNING
          morning             | MORNING
          Morning Session     | MORNING
          PM                  | AFTERNOON
          p.m.                | AFTERNOON
          AFTERNOON           | AFTERNOON
          NOON                | 12:00
          12 NOON             | 12:00
          12:00 noon          | 12:00
          24:00               | nothing
          MIDNIGHT            | unreadable
          9                   | unreadable
          1:30                | doubted
          130                 | doubted
          0:00                | doubted
          6:59                | doubted
          7:00                | 07:00
          6:30 AM             | 06:30
          4:59 AM             | doubted
          12:00 AM            | doubted
          9:75 AM             | unreadable
          1900-01-01 13:30:00.000 | 13:30
          1899-12-30T09:00:00 | 09:00
          12/30/1899 13:30:00 | 13:30
          30/12/1899 9:00     | 09:00
          1/1/1900 9:00:00 AM | 09:00
          01/01/1970 09:00:00 | 09:00
          1/0/1900 9:00       | 09:00
          1/2/1900 9:00       | unreadable
          2000-01-01 09:00:00 | unreadable
          soon                | unreadable
          """)
  void timeIsReadAs(String written, String read) {
    assertThat(time(formats("iso", TIMES, false), written)).isEqualTo(read);
  }

  private static String time(DateFormats formats, String written) {
    try {
      String told = time(formats, formats.time(written)).strip();
      return told.isEmpty() ? "nothing" : told;
    } catch (BadFact e) {
      return "unreadable";
    }
  }

  @ParameterizedTest
  @CsvSource({"0:00, nothing", "12:00 AM, nothing", "0:01, doubted", "9:30, 09:30"})
  void midnightMayMeanThatThereIsNoTime(String written, String read) {
    assertThat(time(formats("iso", TIMES, true), written)).isEqualTo(read);
  }

  @Test
  void configuredFormatIsReadBeforeTheKnownForms() {
    assertThat(time(formats("iso", List.of("mmH", "Hmm"), false), "3009")).isEqualTo("09:30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          M/d/yy   | 06/17/90            | 1990-06-17
          M/d/yy   | 05/04/26            | 2026-05-04
          M/d/yy   | 05/05/26            | unreadable
          M/d/yy   | 06/17/30            | 1930-06-17
          M/d/yyyy | 06/17/2090          | unreadable
          M/d/yyyy | 06/17/1890          | unreadable
          M/d/yyyy | 06/17/1990          | 1990-06-17
          M/d/yyyy | 1990-06-17          | 1990-06-17
          M/d/yyyy | 1990-06-17T00:00:00 | 1990-06-17
          M/d/yyyy | 1990-06-17T00:00Z   | 1990-06-17
          epoch-ms | 645580800000        | 1990-06-17
          M/d/yyyy | 01/01/1970          | 1970-01-01
          M/d/yyyy | 01/01/1900          | none
          """)
  void birthIsReadAs(String formats, String written, String read) {
    assertThat(birth(formats(formats, TIMES, false), written)).isEqualTo(read);
  }

  private static String birth(DateFormats formats, String written) {
    try {
      LocalDate day = formats.birth(written);
      return day == null ? "none" : day.toString();
    } catch (BadFact e) {
      return "unreadable";
    }
  }

  @Test
  void ticketIsNotIssuedAheadOfToday() throws BadFact {
    DateFormats formats = formats("M/d/yy", TIMES, false);
    assertThat(formats.issued("5/5/26")).isEqualTo(TODAY.plusDays(1));
    assertThat(formats.issued("6/17/99")).isEqualTo(LocalDate.of(1999, 6, 17));
    assertThatThrownBy(() -> formats.issued("2026-05-06")).isInstanceOf(BadFact.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0d", "-1y", "3", ""})
  void spanThatIsNoneIsRefused(String latest) {
    assertThatThrownBy(() -> HearingSpan.of(TODAY, latest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + latest + "'");
  }
}
