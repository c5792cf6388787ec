package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.docketline.wording.Counties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory of courts as its file is written: most columns may be missing. */
class CourtFileTest {
  private static final CountyConfig COUNTY =
      Counties.county(Map.of("docketline.county.languages", "en,es"));

  @TempDir Path folder;

  @Test
  void twoColumnsAreEnough() throws IOException {
    Court court = only("code,name", "C1,Elm Court");

    assertThat(court.details()).isEqualTo(CourtDetails.NONE);
    assertThat(court.phone()).isEqualTo(COUNTY.contact());
    assertThat(court.details().seat().mapLink()).isEmpty();
  }

  @Test
  void columnThatNobodyKnowsIsPassedOver() throws IOException {
    assertThat(only("code,name,colour", "C1,Elm Court,green").name()).isEqualTo("Elm Court");
  }

  @Test
  void optionHasItsDeadlineAndItsPrice() throws IOException {
    Court court =
        only(
            "code,name,new_date,new_date_deadline,new_date_gives_up,new_date_es",
            "C1,Elm Court,Call us,3 days before,Nothing,Llame");

    CourtOption option = court.details().option(OptionKind.NEW_DATE).orElseThrow();
    assertThat(option.how().toRead("es")).contains(new WordsRead("es", "Llame"));
    assertThat(option.deadline().toRead("en")).contains(new WordsRead("en", "3 days before"));
    assertThat(option.givesUp().toRead("en")).contains(new WordsRead("en", "Nothing"));
    assertThat(court.details().options()).hasSize(1);
  }

  @Test
  void whatIsNotInALanguageIsReadInTheCountysFirst() throws IOException {
    CourtWords hours = only("code,name,hours", "C1,Elm Court,Mondays").details().visit().hours();

    assertThat(hours.toRead("es")).contains(new WordsRead("en", "Mondays"));
    assertThat(hours.in("es")).as("a text mixes no languages").isEmpty();
  }

  @Test
  void whatIsOnlyInASecondLanguageIsReadInIt() throws IOException {
    CourtWords hours = only("code,name,hours_es", "C1,Elm Court,Lunes").details().visit().hours();

    assertThat(hours.toRead("en")).contains(new WordsRead("es", "Lunes"));
  }

  @Test
  void linksAreOptionsByThemselves() throws IOException {
    Court court =
        only(
            "code,name,payment_url,remote_phone",
            "C1,Elm Court,https://pay.example.org/elm,308-555-0121");

    assertThat(court.details().options())
        .extracting(CourtOption::kind)
        .containsExactly(OptionKind.PAY, OptionKind.REMOTE);
    assertThat(court.details().options().get(0).link()).contains("https://pay.example.org/elm");
    assertThat(court.details().options().get(1).phone()).contains("308-555-0121");
  }

  @ParameterizedTest
  @ValueSource(strings = {"map_url", "remote_url"})
  void linkThatLeadsToNoWebPageIsRefusedByLineAndColumn(String column) {
    for (String written :
        new String[] {"www.example.org", "javascript:alert(1)", "https://", "a b"}) {
      assertThatThrownBy(() -> only("code,name," + column, "C1,Elm Court," + written))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("courts.csv line 2: " + column + " is no address");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"www.example.org", "javascript:alert(1)", "https://a.org/1 https://a.org/2"})
  void linkInAColumnThatTextsHadBeforeIsLeftOutIfItLeadsNowhere(String written) throws IOException {
    Court court = only("code,name,website,payment_url", "C1,Elm Court," + written + "," + written);

    assertThat(court.website()).isEmpty();
    assertThat(court.paymentUrl()).isEmpty();
    assertThat(court.details().options()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "takes_part, perhaps, takes_part is yes or no",
    "text_when_missed, perhaps, text_when_missed is yes or no",
    "contest_deadline, Friday, contest is missing beside its _deadline or _gives_up",
    "remote_gives_up_es, Nada, remote is missing beside its _deadline or _gives_up",
    "time_zone, Nowhere, time_zone"
  })
  void wrongValueIsRefusedByItsLine(String column, String written, String why) {
    assertThatThrownBy(() -> only("code,name," + column, "C1,Elm Court," + written))
        .hasMessageContaining("courts.csv line 2: " + why);
  }

  @Test
  void codeOfTwoCourtsIsRefused() {
    assertThatThrownBy(() -> read("code,name", "C1,Elm Court", "C1,Oak Court"))
        .hasMessageContaining("courts.csv line 3: code is another court's too");
  }

  @Test
  void courtWhoseNamesAreAllSharedIsStillListed() throws IOException {
    var courts = read("code,aliases,name", "C1,C2,County Court", "C2,C1,County Court");

    assertThat(courts.courts()).extracting(Court::code).containsExactly("C1", "C2");
    assertThat(courts.find("County Court")).isEmpty();
    assertThat(courts.coded("c2")).map(Court::code).contains("C2");
  }

  @Test
  void mapIsTheCourtsOwnElseItsAddressIsSearchedFor() throws IOException {
    assertThat(map("address,city,state,zip", "1 Elm Way,Elm Grove,NE,69001"))
        .contains("https://www.openstreetmap.org/search?query=1+Elm+Way%2C+Elm+Grove%2C+NE+69001");
    assertThat(map("address,city,map_url", "1 Elm Way,Elm Grove,https://map.example.org/1"))
        .contains("https://map.example.org/1");
    assertThat(map("address,state", "1 Elm Way,NE")).as("in which town?").isEmpty();
    assertThat(map("city,zip", "Elm Grove,69001")).as("a town is no address").isEmpty();
  }

  @Test
  void courtTakesPartUnlessItIsSaidNotTo() throws IOException {
    assertThat(only("code,name,takes_part", "C1,Elm Court,").details().takesPart()).isTrue();
    assertThat(only("code,name,takes_part", "C1,Elm Court,No").details().takesPart()).isFalse();
  }

  @Test
  void sampleCourtsTellEverythingSomewhereAndNothingElsewhere() {
    var sample = new CourtDirectory(Optional.empty(), COUNTY);

    assertThat(sample.courts())
        .flatExtracting(court -> court.details().options())
        .extracting(CourtOption::kind)
        .contains(OptionKind.values());
    assertThat(sample.courts()).filteredOn(court -> !court.details().takesPart()).hasSize(1);
    assertThat(sample.courts()).anyMatch(court -> court.details().visit().equals(CourtVisit.NONE));
  }

  private Optional<String> map(String columns, String fields) throws IOException {
    return only("code,name," + columns, "C1,Elm Court," + fields).details().seat().mapLink();
  }

  private Court only(String... lines) throws IOException {
    return read(lines).courts().iterator().next();
  }

  private CourtDirectory read(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("courts.csv"), java.util.List.of(lines));
    return new CourtDirectory(Optional.of(file.toString()), COUNTY);
  }
}
