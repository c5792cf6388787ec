package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a hearing is and in which zone: the database answers once, and as the directory does. */
@QuarkusTest
class HearingPlaceTest extends ServiceTest {
  @Inject CourtDirectory courts;
  @Inject CountyConfig county;

  @ParameterizedTest
  @CsvSource({
    "OAK COURT,,TC1",
    "oakville,9 Other Street,TC1",
    "PALM COURT,,TC3",
    "Elm Court,1 Elm Way,ELM CT",
    ",1 Elm Way,1 ELM WAY",
    ",,"
  })
  void databaseAndDirectoryAgree(String court, String address, String place) throws Exception {
    execute(
        """
        insert into citation (feed, number, status, first_seen)
          values ('county', 'A100200', 'OPEN', now());
        insert into hearing (citation_id, date, court, court_address, status, dated_at)
          select id, '2026-05-18', %s, %s, 'SCHEDULED', now() from citation"""
            .formatted(literal(court), literal(address)));

    String zone = QuarkusTransaction.requiringNew().call(this::zoneByTheDirectory);

    assertThat(query("select place, zone from placed_hearing")).containsExactly(place + "|" + zone);
  }

  @Test
  void hearingWhoseCourtStatesNoZoneFollowsTheCounty() {
    countySays("A100200,ELM COURT,2026-05-18,9:30,,,");

    assertThat(query("select distinct zone from placed_hearing"))
        .containsExactly(county.timeZone().getId());
  }

  private String zoneByTheDirectory() {
    Hearing only = Hearing.<Hearing>listAll().get(0);
    return courts.of(only).zone().getId();
  }

  private static String literal(String value) {
    return value == null ? "null" : "'" + value + "'";
  }
}
