package org.docketline.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** What somebody types and no docket holds may be a licence or worse: no table has it in clear. */
@QuarkusTest
class SealedNumbersTest extends ServiceTest {
  private static final String OAK = "Z9009009,OAK COURT,2026-05-18,9:30,,,";

  @Inject WatchedNumbers numbers;

  private String dump() {
    var rows = new StringBuilder();
    query("select tablename from pg_tables where schemaname = 'public'")
        .forEach(table -> query("select t::text from " + table + " t").forEach(rows::append));
    return rows.toString().toUpperCase(Locale.ROOT);
  }

  @Test
  void numberThatIsWatchedForLiesSealedUntilTheDocketHasIt() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("Z9009009, Y8008008");
    assertThat(dump()).contains("A100200").doesNotContain("Z9009009", "Y8008008");
    assertThat(text("REMOVE").get(0)).contains("1 for the ticket ending 9009", "2 for 8008");
    assertThat(dump()).doesNotContain("Z9009009", "Y8008008");
    assertThat(text("2").get(0)).contains("8008", "won't text you about");
    countySays(OAK);
    assertThat(query("select number, status, watched from subscription order by id"))
        .first()
        .isEqualTo("Z9009009|ACTIVE|null");
    assertThat(at("2026-05-04T12:05:00")).singleElement().asString().contains("found", "May 18");
    assertThat(dump()).doesNotContain("Y8008008");
  }

  @Test
  void numberIsWatchedOnceAndKnownAgain() {
    text("Z9009009");
    text("z-900-9009");
    assertThat(query("select count(*) from subscription")).containsExactly("1");
    assertThat(text("STATUS").get(0)).contains("9009");
    text("REMOVE Z9009009");
    assertThat(query("select status from subscription")).containsExactly("ENDED");
    text("Z9009009");
    assertThat(at("2026-06-10T12:00:00")).singleElement().asString().contains("stopped looking");
    assertThat(dump()).doesNotContain("Z9009009");
  }

  @Test
  void paddedNumberIsFoundAsThePaperHasIt() {
    text("26-CR-012");
    countySays("26-CR-000012,OAK COURT,2026-05-18,9:30,,,");
    assertThat(at("2026-05-04T12:05:00")).singleElement().asString().contains("found");
  }

  @Test
  void whatAnOlderReleaseStoredInClearIsSealedAtTheStart() throws SQLException {
    text("Z9009009");
    execute("update subscription set number = 'X7007007', watched = null, watched_hash = null");
    QuarkusTransaction.requiringNew().run(numbers::sealOld);
    assertThat(dump()).doesNotContain("X7007007");
    assertThat(List.of(text("STATUS").get(0), text("X7007007").get(0)))
        .allSatisfy(said -> assertThat(said).contains("7007"));
    assertThat(query("select count(*) from subscription")).containsExactly("1");
  }
}
