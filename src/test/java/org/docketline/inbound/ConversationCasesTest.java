package org.docketline.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.AllFacts;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.docketline.understanding.LanguageWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What residents texted and what should have come of it, to a phone that gets texts about one
 * ticket and a court that has a telephone. {@code twins.tsv} says what cases.tsv does in other
 * words and languages. The last column is what is checked, in words that {@link #check} reads.
 */
@QuarkusTest
@TestProfile(AllFacts.class)
class ConversationCasesTest extends ServiceTest {
  private static final Path FOLDER = Path.of("src/test/resources/conversation");
  private static final String OURS = "402118846";

  record Case(String language, String text, String meaning, List<String> checks) {
    static Case read(String line) {
      String[] cells = line.split("\t", -1);
      return new Case(cells[0], cells[1], cells[2], List.of(cells[3].split("; ")));
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() throws IOException {
    return Stream.concat(read("cases.tsv"), read("twins.tsv"));
  }

  private static Stream<Case> read(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file), UTF_8).stream().skip(1).map(Case::read);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatShouldComeOfATextComesOfIt(Case one) {
    countyWritesBytes(
        """
        citation,court,date,time,room,hearing,status,name,born,licence,state
        402118846,OAK COURT,2026-05-18,9:30,,,,,,,
        402117530,OAK COURT,2026-06-18,9:30,,,,,,,
        402120195,OAK COURT,2026-06-19,9:30,,,,,,,
        """
            .getBytes(UTF_8));
    poll();
    text(OURS);
    if (one.checks().stream().anyMatch(check -> check.startsWith("leaves "))) {
      text("402117530");
    }
    List<String> texts = text(one.text());
    String said = String.join("\n", texts);
    // Of Vietnamese and Russian letters a segment holds half as many.
    int most = texts.stream().allMatch(Segments::isGsm7) ? 2 : 4;
    assertThat(texts).allMatch(each -> Segments.count(each) <= most);
    one.checks().forEach(check -> check(check, said));
  }

  private void check(String check, String said) {
    String[] words = check.split(" ", 2);
    switch (words[0]) {
      case "goes-on" ->
          assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
      case "stops" -> assertThat(query("select status from subscriber")).containsExactly("STOPPED");
      case "silent" -> assertThat(said).isEmpty();
      case "short" -> assertThat(said).hasSizeBetween(2, 160).doesNotContain("understand", "STOP");
      case "says" -> assertThat(said).containsAnyOf(words[1].split("\\|"));
      case "not" -> assertThat(said).doesNotContain(words[1]);
      case "in" ->
          assertThat(LanguageWords.spokenIn(said))
              .hasValueSatisfying(language -> assertThat(language.code()).isEqualTo(words[1]));
      case "language" ->
          assertThat(query("select lower(language) from subscriber")).containsExactly(words[1]);
      case "watches" ->
          assertThat(query("select count(*) from subscription where citation_id is null"))
              .containsExactly("0");
      case "follows" -> assertThat(following()).contains(words[1]);
      case "leaves" -> assertThat(following()).doesNotContain(words[1]);
      default -> throw new IllegalArgumentException("No check '" + check + "'");
    }
  }

  private List<String> following() {
    return query(
        "select c.number from subscription s join citation c on c.id = s.citation_id"
            + " where s.status = 'ACTIVE'");
  }
}
