package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docketline.ReadCounts;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each look-up of a large docket is by an index. */
@QuarkusTest
class SearchPlanTest extends ServiceTest {
  private static final List<LocalDate> BORN = List.of(LocalDate.of(1990, 5, 18));

  /** Often enough that a server that keeps a statement's plan has made one for any facts. */
  private static final int TIMES = 12;

  @Inject TicketSearch search;

  @BeforeEach
  void countyIsLarge() throws SQLException {
    execute(
        """
        insert into citation (feed, number, status, violations, first_seen, last_name, birth_date,
          person, licence, drivers)
        select 'county', 'L' || n, 'OPEN', '', now(), sha256(('n' || n)::bytea),
          sha256(('b' || n)::bytea), sha256(('p' || n / 3)::bytea),
          sha256(('l' || n / 3)::bytea),
          case when n % 50 = 0
            then array[encode(sha256(('p' || n)::bytea), 'hex'), encode(sha256(('q' || n)::bytea), 'hex')] end
        from generate_series(1, 200000) n;
        insert into hearing (citation_id, date, status, dated_at)
        select id, '2026-06-01', 'SCHEDULED', now() from citation;
        analyze citation, hearing""");
  }

  @AfterEach
  void countyIsSmallAgain() throws SQLException {
    execute("truncate citation, hearing cascade; analyze");
  }

  @Test
  void noWayOfLookingUpReadsThemAll() throws SQLException {
    Map<String, Long> before = scans();
    for (int time = 0; time < TIMES; time++) {
      QuarkusTransaction.requiringNew().run(this::lookUpEachWay);
    }
    assertThat(scans()).isEqualTo(before);
  }

  private void lookUpEachWay() {
    search.numbered(CaseName.of("L77"), new DriverClaim(BORN, Optional.of("Example")));
    search.numbered(CaseName.of("NOBODYS"), new DriverClaim(BORN, Optional.empty()));
    search.licensed("MO", "T12345", BORN);
    search.named("Example", BORN, Set.of("elsewhere"));
  }

  private Map<String, Long> scans() throws SQLException {
    return ReadCounts.of(database, "seq_scan", List.of("citation", "hearing", "citation_name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"licence", "person"})
  void planOfADriversTicketsIsIndexesOnly(String column) {
    List<String> plan =
        query(
            "explain "
                + TicketSearch.ofDriver(column)
                    .replace(":hashes", "sha256('p77'), sha256('p78')")
                    .replace(":facts", "'" + "a1".repeat(32) + "," + "b2".repeat(32) + "'"));
    System.out.println(column + "\n  " + String.join("\n  ", plan));
    assertThat(plan)
        .noneMatch(line -> line.contains("Seq Scan"))
        .anyMatch(line -> line.contains("citation_of_" + column))
        .anyMatch(line -> line.contains("citation_of_drivers"));
  }
}
