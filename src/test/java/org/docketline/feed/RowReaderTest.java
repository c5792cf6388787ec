package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.ListedDate;
import org.docketline.docket.ListedHearing;
import org.docketline.fetch.FileDoubt;
import org.docketline.keys.KeyFile;
import org.docketline.polling.FeedTest;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one row means, by its columns and settings, on May 4, 2026. */
class RowReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              FeedTest.KEY + "url", "file:citations.csv", FeedTest.KEY + "map.citation", "number"));
  private final RejectedRows rejects = new RejectedRows();
  private MappedColumns columns;
  private FeedReading reading;

  private void set(String key, String value) {
    settings.put(FeedTest.KEY + key, value);
  }

  private RowReader reader(String header) throws FileDoubt {
    var county =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(CountyConfig.class)
            .withSources(new PropertiesConfigSource(Map.of(), "test", 100))
            .build()
            .getConfigMapping(CountyConfig.class);
    Feed feed = FeedTest.feeds(settings).named("other");
    var courts = new CourtDirectory(Optional.of("src/test/resources/courts-of-tests.csv"), county);
    reading = new FeedReading(feed, county, courts, KeyFile.passing(), TODAY);
    columns = MappedColumns.find(new ColumnHeader(List.of(header.split(",", -1))), feed, Feed.OWN);
    return new RowReader(columns, reading, Feed.OWN, rejects);
  }

  private static FileRow row(long line, String fields) {
    var row = new FileRow();
    row.begin(line);
    Stream.of(fields.split(",", -1)).forEach(row::add);
    return row;
  }

  private DocketEntry entry(String header, String fields) throws FileDoubt, BadRow {
    return reader(header).entry(row(2, fields));
  }

  private static String words(ListedDate when) {
    return Stream.of(when.said(), when.date(), when.time(), when.session())
        .map(String::valueOf)
        .filter(word -> !word.equals("null"))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-05-18,9:30             | GIVEN 2026-05-18 09:30
          2026-05-18,                 | GIVEN 2026-05-18
          2026-05-18,TBD              | GIVEN 2026-05-18
          2026-05-18,soon             | GIVEN 2026-05-18
          2026-05-18,1:30             | GIVEN 2026-05-18
          2026-05-18,AM               | GIVEN 2026-05-18 MORNING
          2026-05-18 00:00:00,9:30    | GIVEN 2026-05-18 09:30
          2026-05-18 00:00:00,        | GIVEN 2026-05-18
          2026-05-18 09:30:00,        | GIVEN 2026-05-18 09:30
          2026-05-18 09:30:00,10:30   | GIVEN 2026-05-18 10:30
          TBD,9:30                    | NONE
          12/31/9999,9:30             | NONE
          18.05.2026,9:30             | UNREADABLE
          ,9:30                       | BLANK
          """)
  void dateAndTimeAreReadApart(String fields, String when) throws FileDoubt, BadRow {
    set("map.hearing-date", "date");
    set("map.hearing-time", "time");

    assertThat(words(entry("number,date,time", "A10000," + fields).hearing().when()))
        .isEqualTo(when);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OAK COURT,2026-12-16T15:30:00Z  | GIVEN 2026-12-16 09:30
          PINE COURT,2026-12-16T15:30:00Z | GIVEN 2026-12-16 08:30
          PALM COURT,2026-12-17T01:30:00Z | GIVEN 2026-12-16 15:30
          NOWHERE,2026-12-16T15:30:00Z    | GIVEN 2026-12-16 09:30
          ,2026-12-16T15:30:00Z           | GIVEN 2026-12-16 09:30
          """)
  void instantIsToldWhereTheCourtSits(String fields, String when) throws FileDoubt, BadRow {
    set("map.hearing-at", "at");
    set("map.court", "court");

    assertThat(words(entry("number,court,at", "A10000," + fields).hearing().when()))
        .isEqualTo(when);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-06-18,2026-05-18 | GIVEN 2026-06-18
          2026-06-18,           | GIVEN 2026-06-18
          2026-06-18,N/A        | GIVEN 2026-06-18
          2026-06-18,2026-06-19 | NONE
          2026-06-18,19.06.2026 | UNREADABLE
          """)
  void dateBeforeWhichThereIsNoneMustBeReadable(String fields, String when)
      throws FileDoubt, BadRow {
    set("map.hearing-date", "date");
    set("map.not-before", "least");

    assertThat(words(entry("number,date,least", "A10000," + fields).hearing().when()))
        .isEqualTo(when);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          SET,      | OPEN   | false | ON
          ,         | -      | false | ON
          N/A,      | -      | false | ON
          ,CANCELED | -      | false | CANCELLED
          ,Vacated  | -      | false | CANCELLED
          ,RESET    | -      | false | CONTINUED
          ,DISPOSED | -      | false | UNKNOWN
          ,HUH      | -      | false | UNKNOWN
          ,UNKNOWN  | -      | false | UNKNOWN
          CANCELLED,SET | OPEN | false | CANCELLED
          CONTINUED,SET | OPEN | false | ON
          HUH,SET   | -      | true  | ON
          HUH,      | -      | true  | ON
          PAID,     | CLOSED | false | ON
          """)
  void statusesAre(String fields, String status, boolean unknown, String hearing)
      throws FileDoubt, BadRow {
    set("map.status", "status");
    set("map.hearing-status", "hearing");

    DocketEntry entry = entry("number,status,hearing", "A10000," + fields);
    assertThat(entry.status() == null ? null : entry.status().name()).isEqualTo(status);
    assertThat(entry.statusUnknown()).isEqualTo(unknown);
    assertThat(entry.hearing().status()).hasToString(hearing);
  }

  @Test
  void unknownStatusMakesTheHearingUncertainWhereNothingElseSaysWhetherItIsOn()
      throws FileDoubt, BadRow {
    set("map.status", "status");

    assertThat(entry("number,status", "A10000,HUH").hearing().status()).hasToString("UNKNOWN");
    assertThat(rejects.unknown()).hasToString("{Unknown[kind=STATUS, value=HUH]=1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          N/A         | -
          NONE        | -
          OAK COURT   | OAK COURT
          Elm   Court | Elm Court
          """)
  void courtMayBeNone(String written, String court) throws FileDoubt, BadRow {
    set("map.court", "court");

    assertThat(entry("number,court", "A10000," + written).hearing().court()).isEqualTo(court);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ticket & case     ; T10000,C10000,      ; T10000 C10000
          ticket & case     ; ,C10000,            ; C10000
          ticket & case     ; N/A,C10000,         ; C10000
          ticket & case     ; T10000,,            ; T10000
          ticket & case     ; T10000,t-10000,     ; T10000
          ticket & case     ; T10000,4.41E+11,    ; T10000
          ticket & case     ; 402117505.0,C10000, ; 402117505 C10000
          ticket|tno & case ; ,C10000,N10000      ; N10000 C10000
          ticket|tno & case ; NULL,C10000,N10000  ; N10000 C10000
          case & ticket     ; T10000,C10000,      ; C10000 T10000
          """)
  void caseMayHaveSeveralNames(String map, String fields, String names) throws FileDoubt, BadRow {
    set("map.citation", map);

    DocketEntry entry = entry("ticket,case,tno", fields);
    assertThat(
            Stream.concat(Stream.of(entry.name()), entry.otherNames().stream())
                .map(CaseName::number)
                .map(String::valueOf)
                .collect(Collectors.joining(" ")))
        .isEqualTo(names);
    assertThat(columns.key(row(2, fields))).isEqualTo(entry.citation().value());
    assertThat(entry.mark()).isEqualTo(reading.hasher().of(columns.key(row(2, fields))));
  }

  @Test
  void anotherSecondNameIsAnotherRow() throws FileDoubt {
    set("map.citation", "ticket & case");
    reader("ticket,case");

    assertThat(reading.hasher().of("p", columns, row(2, "T10000,C10000")))
        .isNotEqualTo(reading.hasher().of("p", columns, row(2, "T10000,C10001")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4.41E+11,C10000 | rounded
          -402117505,     | sign
          N/A,TBD         | blank
          A,C10000        | citation-pattern
          """)
  void rowWithoutAUsableNumberIsRejected(String fields, String why) throws FileDoubt {
    set("map.citation", "ticket & case");
    RowReader reader = reader("ticket,case");

    assertThatThrownBy(() -> reader.entry(row(2, fields))).hasMessageContaining(why);
    assertThat(reader.number(row(2, fields))).isEmpty();
  }

  @Test
  void damagedNumberIsNotKnownByAnothersKey() throws FileDoubt {
    reader("number");
    assertThat(columns.key(row(2, "402117505.5"))).isNotEqualTo("4021175055");
    assertThat(columns.key(row(2, "402117505.0"))).isEqualTo("402117505");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          day & month            | d MMM           | Wednesday,16,Dec,1:00,pm | GIVEN 2026-12-16 13:00
          wd & month & day       | EEEE MMM d      | Wednesday,16,Dec,1:00,pm | GIVEN 2026-12-16 13:00
          wd & month & day       | EEEE MMM d      | Thursday,16,Dec,1:00,pm  | UNREADABLE
          day & month & ='2027'  | d MMM yyyy      | ,16,Dec,9:30,am          | GIVEN 2027-12-16 09:30
          day & month & ='2027'  | d MMM yyyy      | ,,,9:30,am               | BLANK
          day & month            | d MMM           | ,TBD,TBD,9:30,am         | NONE
          day & month            | d MMM           | ,16,,9:30,am             | UNREADABLE
          day & month            | d MMM           | ,16,Dec,,am              | GIVEN 2026-12-16 MORNING
          day & month            | d MMM           | ,16,Dec,,                | GIVEN 2026-12-16
          """)
  void columnsAreJoined(String map, String format, String fields, String when)
      throws FileDoubt, BadRow {
    set("map.hearing-date", map);
    set("map.hearing-time", "time & half");
    set("date-formats", format);

    assertThat(words(entry("number,wd,day,month,time,half", "A10000," + fields).hearing().when()))
        .isEqualTo(when);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3.0      | 3
          12.00    | 12
          3        | 3
          3.5      | 3.5
          10       | 10
          B  2.0   | B 2.0
          """)
  void wholeNumberIsNoFraction(String written, String said) throws FileDoubt, BadRow {
    set("map.court", "code");
    set("map.room", "code");
    set("map.violation-number", "code");
    RowReader reader = reader("number,code");

    var hearing = reader.entry(row(2, "A10000," + written)).hearing();
    assertThat(List.of(hearing.court(), hearing.room())).containsOnly(said);
    assertThat(reader.violation("p", row(2, "A10000," + written)).orElseThrow().number())
        .isEqualTo(said);
  }

  @Test
  void licenceThatWasReadAsAnAmountIsTheSame() throws FileDoubt, BadRow {
    set("map.licence", "licence");
    RowReader reader = reader("number,licence");

    assertThat(reader.entry(row(2, "A10000,123456789.0")).details().licence())
        .isEqualTo(reader.entry(row(2, "A10000,123456789")).details().licence())
        .isNotNull();
  }

  @Test
  void columnMayItselfBeNamedLikeTwo() throws FileDoubt, BadRow {
    set("map.hearing-at", "Date & Time");

    assertThat(words(entry("number,Date & Time", "A10000,5/18/2026 9:30").hearing().when()))
        .isEqualTo("GIVEN 2026-05-18 09:30");
  }

  @Test
  void joinedColumnThatIsNotThereIsNamed() {
    set("map.hearing-date", "day & month");

    assertThatThrownBy(() -> reader("number,day"))
        .hasMessage("column 'month' (map.hearing-date) is not in the file");
  }

  @Test
  void longTextAndNulCostTheirFactOnly() throws FileDoubt, BadRow {
    set("map.court", "court");
    set("map.room", "room");
    set("map.hearing-date", "date");

    ListedHearing hearing =
        entry("number,court,room,date", "A10000," + "X".repeat(501) + ",A\0B,2026-05-18").hearing();
    assertThat(hearing.court()).isNull();
    assertThat(hearing.room()).isNull();
    assertThat(hearing.when().date()).isEqualTo("2026-05-18");
    assertThat(rejects.facts().unreadable()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://pay.example.org/1?t=A, https://pay.example.org/1?t=A",
        "https://PAY.example.org, https://PAY.example.org",
        "https://fixed.example.org/x, https://fixed.example.org/x",
        "http://pay.example.org/1, -",
        "https://pay.example.org.evil.example/1, -",
        "https://evil.example/pay.example.org, -",
        "https://pay.example.org@evil.example/, -",
        "https://evil.example\\@pay.example.org/, -",
        "https://pay.example.org:8443/, -",
        "javascript:alert(1), -",
        "pay.example.org, -"
      })
  void moneyIsSentToServersThatTheCountyNamesAlone(String written, String said)
      throws FileDoubt, BadRow {
    set("payment-hosts", "pay.example.org");
    set("map.payment-url", "pay");
    set("join.\"more\".url", "file:more.csv");
    set("join.\"more\".map.citation", "number");
    set("join.\"more\".map.payment-url", "='https://fixed.example.org/pay'");

    assertThat(entry("number,pay", "A10000," + written).details().paymentUrl()).isEqualTo(said);
    assertThat(rejects.facts().strange(Feed.OWN)).hasSize(said == null ? 1 : 0);
  }

  @Test
  void wordsThatAreNoFactCostIt() throws FileDoubt, BadRow {
    for (String fact : List.of("court", "court-address", "room", "hearing-type", "violation")) {
      set("map." + fact, "words");
    }
    set("map.violation-number", "words");
    set("map.hearing-date", "date");
    RowReader reader = reader("number,words,date");
    FileRow hacked = row(2, "A10000,WARRANT ISSUED: pay $150 at evil.example,2026-05-18");

    ListedHearing hearing = reader.entry(hacked).hearing();
    assertThat(Stream.of(hearing.court(), hearing.courtAddress(), hearing.room(), hearing.type()))
        .containsOnlyNulls();
    assertThat(hearing.when().date()).isEqualTo("2026-05-18");
    assertThat(reader.violation(Feed.OWN, hacked)).isEmpty();
    assertThat(rejects.facts().strange(Feed.OWN)).hasSize(6);
    assertThat(rejects.facts().strange(Feed.OWN).get(0).words())
        .contains(": a link", "AAAA")
        .doesNotContain("WARRANT", "evil");
  }

  @Test
  void courtOfTheDirectoryMayBeCalledAnything() throws FileDoubt, BadRow {
    set("map.court", "court");

    assertThat(entry("number,court", "A10000,oak  {court}").hearing().court())
        .isEqualTo("oak {court}");
  }

  @Test
  void whatNobodySeesIsNoPartOfARoom() throws FileDoubt, BadRow {
    set("map.room", "room");

    assertThat(entry("number,room", "A10000,\u202eRoom\u00a05\u200bB\u2069").hearing().room())
        .isEqualTo("Room 5B");
  }

  @Test
  void whatIsUnreadableBlankOrNoneIsCountedApartAndByShape() throws FileDoubt, BadRow {
    set("map.hearing-date", "date");
    set("map.hearing-time", "time");
    RowReader reader = reader("number,date,time");
    String[] rows = {
      "A10000,18.05.2026,9:30",
      "A10001,19.05.2026,9:30",
      "A10002,Zeit,9:30",
      "A10003,,9:30",
      "A10004,TBD,9:30",
      "A10005,2026-05-18,1:30",
      "A10006,2026-05-18,9:30"
    };
    for (int i = 0; i < rows.length; i++) {
      reader.entry(row(i + 2, rows[i]));
    }

    assertThat(rejects.facts().unreadable())
        .extracting(FactCount::words)
        .containsExactly(
            "column 'date' (hearing-date): 3 of 7 could not be read;"
                + " shapes 99.99.9999 (2), AAAA (1), first at line 2",
            "column 'time' (hearing-time): 1 of 2 could not be read;"
                + " shapes 9:99"
                + " before 7:00 without AM or PM, or in the night (1), first at line 7");
    FactCount dates = rejects.facts().unreadable().get(0);
    assertThat(dates.absent()).isEqualTo(1);
    assertThat(dates.none()).isEqualTo(1);
    LostHearings lost = rejects.facts().lost(Feed.OWN);
    assertThat(lost.lost()).isEqualTo(4);
    assertThat(lost.dated()).isEqualTo(2);
  }

  @Test
  void instantsAtMidnightInUtcAreCounted() throws FileDoubt, BadRow {
    set("map.hearing-date", "date");
    entry("number,date", "A10000,2026-05-18T00:00:00Z");

    assertThat(rejects.facts().all().values())
        .extracting(FactCount::utcMidnights)
        .containsExactly(0, 1, 0);
  }
}
