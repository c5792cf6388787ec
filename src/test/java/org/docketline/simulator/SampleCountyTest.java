package org.docketline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleCountyTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @TempDir Path directory;
  private SampleCounty county;

  @BeforeEach
  void write() {
    county = on(TODAY);
    county.write();
  }

  @Test
  void filesHaveTheColumnsOfTheStLouisFiles() throws IOException {
    assertThat(Files.readAllLines(county.citations()).get(0))
        .isEqualTo(
            "id,citation_number,citation_date,first_name,last_name,date_of_birth,"
                + "defendant_address,defendant_city,defendant_state,drivers_license_number,"
                + "drivers_license_state,court_date,court_location,court_address,hearing_status,"
                + "can_pay_online");
    assertThat(Files.readAllLines(county.violations()).get(0))
        .isEqualTo(
            "id,citation_number,violation_number,violation_description,warrant_status,"
                + "warrant_number,status,status_date,fine_amount,court_cost");
  }

  @Test
  void threeNumbersHaveTheHearingsPromised() {
    assertThat(row(SampleCounty.MORNING))
        .containsEntry("court_date", "11/28/2026 9:30")
        .containsEntry("court_location", "SAMPLE CITY");
    assertThat(row(SampleCounty.UNTIMED))
        .containsEntry("court_date", "11/28/2026 0:00")
        .containsEntry("court_location", "MILL CREEK");
    assertThat(row(SampleCounty.MOUNTAIN))
        .containsEntry("court_date", "11/30/2026 14:00")
        .containsEntry("court_location", "SAMPLE COUNTY NORTH-WEST");
  }

  @Test
  void citationNumbersAreUniqueAndEveryViolationHasItsCitation() {
    List<String> numbers = column(county.citations(), "citation_number");
    assertThat(numbers).hasSize(200).doesNotHaveDuplicates().allMatch(n -> n.matches("\\d{9}"));
    assertThat(numbers).containsAll(column(county.violations(), "citation_number"));
  }

  @Test
  void docketHasTheDirtOfARealOne() {
    assertThat(column(county.citations(), "court_date")).contains("");
    assertThat(column(county.citations(), "court_location")).contains("", "LAKE VISTA 1");
    assertThat(column(county.citations(), "court_address")).contains("");
    assertThat(column(county.violations(), "fine_amount"))
        .contains("")
        .anyMatch(f -> f.endsWith(" "));
  }

  @Test
  void everyKnownCourtAndStatusIsInTheDirectoryOrTheFeedConfiguration() throws IOException {
    Set<String> known = new HashSet<>(Set.of("", "LAKE VISTA 1"));
    courts().forEach(court -> known.addAll(Arrays.asList(court.get("aliases").split(";", -1))));
    assertThat(known).containsAll(column(county.citations(), "court_location"));
    assertThat(column(county.violations(), "status"))
        .allMatch(s -> feed().containsKey("docketline.feeds.\"sample\".statuses.\"" + s + "\""));
  }

  @Test
  void peopleAreFoundInTheFileByTheirFacts() {
    for (SamplePerson person : county.people()) {
      for (String number : person.numbers()) {
        assertThat(row(number))
            .containsEntry("last_name", person.lastName())
            .containsEntry("drivers_license_number", person.licence())
            .containsEntry("drivers_license_state", person.licenceState());
      }
    }
    assertThat(county.people().stream().flatMap(person -> person.numbers().stream()))
        .containsAll(SampleCounty.NUMBERS);
  }

  @Test
  void onePersonHasTicketsInTwoCourtsOneOfThemWithAWarrant() {
    SamplePerson person = county.people().get(0);
    assertThat(person.numbers().stream().map(number -> row(number).get("court_location")))
        .containsExactly("SAMPLE CITY", "MILL CREEK");
    assertThat(statuses(person.numbers().get(1))).contains("FTA WARRANT ISSUED");
  }

  @Test
  void filesOfAnEarlierReleaseAreWrittenAnew() {
    CountyTable now = CountyTable.read(county.citations());
    var without = new ArrayList<>(now.header());
    without.remove("can_pay_online");
    new CountyTable(without, now.rows()).replace(county.citations());

    on(TODAY.plusDays(1)).write();

    assertThat(CountyTable.read(county.citations()).header()).isEqualTo(now.header());
  }

  private List<String> statuses(String number) {
    return CountyTable.read(county.violations()).rows().stream()
        .filter(row -> row.get("citation_number").equals(number))
        .map(row -> row.get("status"))
        .toList();
  }

  @Test
  void sameDayGivesTheSameFiles(@TempDir Path other) throws IOException {
    SampleCounty again = new SampleCounty(other, at(TODAY), CHICAGO, true);
    again.write();
    assertThat(again.citations()).hasSameTextualContentAs(county.citations());
    assertThat(again.violations()).hasSameTextualContentAs(county.violations());
  }

  @Test
  void movedHearingIsThreeDaysLaterAtItsHour() {
    county.moveDate(SampleCounty.MORNING);
    assertThat(row(SampleCounty.MORNING)).containsEntry("court_date", "12/1/2026 9:30");
  }

  @Test
  void movedHearingWithoutATimeGetsOne() {
    county.moveDate(SampleCounty.UNTIMED);
    assertThat(row(SampleCounty.UNTIMED)).containsEntry("court_date", "12/1/2026 13:30");
  }

  @Test
  void passedHearingMovesToADateAhead() {
    SampleCounty later = on(TODAY.plusDays(20));
    later.moveDate(SampleCounty.MORNING);
    assertThat(row(SampleCounty.MORNING)).containsEntry("court_date", "12/13/2026 9:30");
  }

  @Test
  void changeLeavesEveryOtherRowAlone() throws IOException {
    List<String> before = Files.readAllLines(county.citations());
    county.cancel(SampleCounty.MOUNTAIN);
    List<String> after = Files.readAllLines(county.citations());
    before.removeIf(line -> line.contains(SampleCounty.MOUNTAIN));
    assertThat(after).hasSize(before.size() + 1).containsAll(before);
    assertThat(row(SampleCounty.MOUNTAIN)).containsEntry("hearing_status", "CANCELLED");
  }

  @Test
  void movedHearingIsNoLongerCancelled() {
    county.cancel(SampleCounty.MORNING);
    county.moveDate(SampleCounty.MORNING);
    assertThat(row(SampleCounty.MORNING)).containsEntry("hearing_status", "SCHEDULED");
  }

  @Test
  void unknownNumberIsRefusedAndChangesNothing() throws IOException {
    String before = Files.readString(county.citations());
    assertThatThrownBy(() -> county.cancel("1")).isInstanceOf(NoSuchElementException.class);
    assertThat(county.citations()).hasContent(before);
  }

  @Test
  void restartKeepsTheFilesWhileEveryDateIsAhead() throws IOException {
    county.moveDate(SampleCounty.MORNING);
    String before = Files.readString(county.citations());
    on(TODAY.plusDays(7)).write();
    assertThat(county.citations()).hasContent(before);
  }

  @Test
  void restartAfterTheLastDateWritesNewFiles() {
    on(TODAY.plusDays(10)).write();
    assertThat(row(SampleCounty.MORNING)).containsEntry("court_date", "12/8/2026 9:30");
  }

  @Test
  void restartGivesANewDateToOneThatPassedAndLeavesTheOthers() {
    county.moveDate(SampleCounty.MORNING);
    on(TODAY.plusDays(9)).write();
    assertThat(row(SampleCounty.UNTIMED)).containsEntry("court_date", "12/7/2026 0:00");
    assertThat(row(SampleCounty.MORNING)).containsEntry("court_date", "12/1/2026 9:30");
    assertThat(row(SampleCounty.MOUNTAIN)).containsEntry("court_date", "11/30/2026 14:00");
  }

  @Test
  void restartMovesNoDateThatIsAhead() {
    LocalDate later = TODAY.plusDays(21);
    Map<String, CourtDate> before = datesAhead(later);

    on(later).write();

    assertThat(datesAhead(later)).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    assertThat(datesAhead(later)).containsKeys(SampleCounty.NUMBERS.toArray(new String[0]));
  }

  @Test
  void restartGivesNoNewDateThatHasPassed() {
    LocalDate later = TODAY.plusDays(21);
    List<String> before = column(county.citations(), "court_date");

    on(later).write();

    assertThat(column(county.citations(), "court_date"))
        .filteredOn(date -> !before.contains(date))
        .isNotEmpty()
        .allMatch(date -> !CourtDate.parse(date).isBefore(later));
  }

  @Test
  void cancelledNumbersGetNewDates() {
    SampleCounty.NUMBERS.forEach(county::cancel);

    on(TODAY.plusDays(1)).write();

    assertThat(row(SampleCounty.MORNING))
        .containsEntry("court_date", "11/29/2026 9:30")
        .containsEntry("hearing_status", "SCHEDULED");
  }

  @Test
  void brokenFileLacksAColumn() {
    county.send(SpoiledFile.BROKEN);

    assertThat(CountyTable.read(county.citations()).header())
        .contains("hearing_day")
        .doesNotContain("court_date");
    assertThat(column(county.citations(), "hearing_day")).hasSize(200).contains("11/28/2026 9:30");
  }

  @Test
  void cutFileHasItsFirstRowsOnly() throws IOException {
    List<String> before = Files.readAllLines(county.citations());

    county.send(SpoiledFile.CUT);

    assertThat(Files.readAllLines(county.citations())).isEqualTo(before.subList(0, 61));
  }

  @Test
  void movedFileHasEveryDateAWeekLater() {
    List<String> before = column(county.citations(), "court_date");

    county.send(SpoiledFile.MOVED);

    assertThat(row(SampleCounty.MORNING)).containsEntry("court_date", "12/5/2026 9:30");
    assertThat(column(county.citations(), "court_date"))
        .doesNotContainAnyElementsOf(
            before.stream().filter(date -> date.equals("11/28/2026 9:30")).toList());
  }

  @Test
  void olderFileIsOfTheDayBefore() throws IOException {
    var written = Files.getLastModifiedTime(county.citations()).toInstant();

    county.send(SpoiledFile.OLDER);

    assertThat(Files.getLastModifiedTime(county.citations()).toInstant())
        .isEqualTo(written.minus(Duration.ofDays(1)));
    assertThat(row(SampleCounty.MORNING)).containsEntry("court_date", "11/27/2026 9:30");
  }

  @ParameterizedTest
  @EnumSource
  void goodFileComesBackAsItWas(SpoiledFile spoiled) throws IOException {
    String before = Files.readString(county.citations());
    county.send(SpoiledFile.CUT);
    county.send(spoiled);
    assertThat(county.citations()).content().isNotEqualTo(before);
    assertThat(county.hearing(SampleCounty.MORNING).date().written()).isEqualTo("11/28/2026 9:30");

    county.sendGoodFile();
    assertThat(county.citations()).hasContent(before);
    county.send(spoiled);
    on(TODAY.plusDays(1)).write();

    assertThat(county.citations()).hasContent(before);
    onlyTheTwoFilesAreLeftInTheFolder();
  }

  @ParameterizedTest
  @EnumSource
  void whatTheClerkChangesIsSentInTheGoodFile(SpoiledFile spoiled) {
    county.send(spoiled);

    county.moveDate(SampleCounty.MORNING);

    assertThat(row(SampleCounty.MORNING)).containsEntry("court_date", "12/1/2026 9:30");
    assertThat(column(county.citations(), "court_date")).hasSize(200);
  }

  @Test
  void onlyTheTwoFilesAreLeftInTheFolder() throws IOException {
    county.moveDate(SampleCounty.MORNING);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactlyInAnyOrder(county.citations(), county.violations());
    }
  }

  @Test
  void dayBringsNewTicketsAndWhatCameOfThoseThatWereHeard() {
    for (int day = 1; day <= 8; day++) {
      on(TODAY.plusDays(day)).letADayPass();
    }
    List<String> numbers = column(county.citations(), "citation_number");
    assertThat(numbers).hasSize(200 + 8 * 40).doesNotHaveDuplicates();
    assertThat(numbers).containsAll(column(county.violations(), "citation_number"));
    assertThat(column(county.citations(), "id")).doesNotHaveDuplicates();
    Map<String, Long> came =
        numbers.stream()
            .skip(200)
            .filter(n -> SampleHearing.of(row(n)).date().isBefore(TODAY.plusDays(8)))
            .collect(Collectors.groupingBy(n -> statuses(n).get(0), Collectors.counting()));
    assertThat(came.get("CLOSED")).isGreaterThan(came.get("FTA WARRANT ISSUED"));
    assertThat(came).containsKey("CONT FOR PAYMENT");
    assertThat(came.get("FTA WARRANT ISSUED")).isGreaterThan(10);
    assertThat(statuses(SampleCounty.MORNING)).containsOnly("CONT FOR PAYMENT");
  }

  @Test
  void dayLeavesASpoiledFileAsItWasSent() throws IOException {
    county.send(SpoiledFile.CUT);
    String sent = Files.readString(county.citations());
    assertThat(on(TODAY.plusDays(1)).letADayPass()).isEmpty();
    assertThat(county.citations()).hasContent(sent);
  }

  @Test
  void oneCourtIsAsLongAsTheLongestRealOneAndInAnotherZone() {
    Map<String, String> court = courts().get(4);
    assertThat(court.get("name")).hasSize(51);
    assertThat(court.get("name") + court.get("address") + court.get("city")).hasSize(82);
    assertThat(court).containsEntry("time_zone", "America/Denver");
  }

  private SampleCounty on(LocalDate day) {
    return new SampleCounty(directory, at(day), CHICAGO, true);
  }

  /** Evening in the county, when it is already tomorrow in UTC. */
  private static Clock at(LocalDate day) {
    return Clock.fixed(day.atTime(22, 0).atZone(CHICAGO).toInstant(), ZoneId.of("UTC"));
  }

  private Map<String, String> row(String number) {
    return CountyTable.read(county.citations()).row("citation_number", number);
  }

  private Map<String, CourtDate> datesAhead(LocalDate today) {
    return CountyTable.read(county.citations()).rows().stream()
        .filter(row -> !row.get("court_date").isEmpty())
        .map(SampleHearing::of)
        .filter(hearing -> !hearing.date().isBefore(today))
        .collect(Collectors.toMap(SampleHearing::number, SampleHearing::date));
  }

  private static List<String> column(Path file, String name) {
    return CountyTable.read(file).rows().stream().map(row -> row.get(name)).toList();
  }

  private static List<Map<String, String>> courts() {
    return CountyTable.bundled("/sample/courts.csv").rows();
  }

  private static Properties feed() {
    try (InputStream in = SampleCountyTest.class.getResourceAsStream("/sample/feed.properties")) {
      Properties feed = new Properties();
      feed.load(in);
      return feed;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
