package org.docketline.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.docketline.postgres.ThrowawayServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Each text is accepted exactly once, whatever breaks: a third of the carrier's calls, its list,
 * the line to it, the replicas and their database. Only what an alarm names may be missing. Runs
 * the packaged service in processes of its own, so only once it is packed.
 */
@EnabledIfSystemProperty(named = "faults.packaged", matches = "true")
class EachTextOnceHarnessTest {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final int A_WEEK = 7;
  // A second POST of a text that is settled already would come within its lease.
  private static final Duration QUIET = Mishap.TIMEOUT.multipliedBy(6);

  private final Faults faults = Faults.given();
  private final Path folder = Path.of("target", "faults").toAbsolutePath();

  @Test
  @Timeout(value = 40, unit = TimeUnit.MINUTES)
  void everyTextIsAcceptedOnce() throws Exception {
    System.out.println("Each text once: " + faults);
    try {
      run();
    } catch (Exception | AssertionError e) {
      throw new AssertionError("To replay: -Dfaults.seed=" + faults.seed() + ". " + e, e);
    }
  }

  private void run() throws Exception {
    List<URI> addresses = Fleet.addresses(faults.replicas());
    try (var server = new ThrowawayServer();
        var line = new DatabaseLine(server.port());
        var carrier = new FaultyCarrier(faults, addresses)) {
      var rows = new Rows(server.jdbcUrl(), server.username());
      if (!faults.lostTwice()) {
        carrier.spare(rows::isSentAgain);
      }
      var county = new County(folder, faults.texts());
      String database = "jdbc:postgresql://localhost:" + line.port() + "/postgres";
      var settings =
          county.settings(
              database, server.username(), carrier.account(), faults.listLagReckonedWith());
      try (var fleet = new Fleet(folder, addresses, settings)) {
        plan(county, rows, fleet);
        var storm = new Storm(faults, fleet, line, carrier);
        Instant began = Instant.now();
        storm.rage();
        settle(carrier, rows, fleet);
        Report.print(storm, carrier, fleet, rows.all(), began);
        assertThat(Verdict.of(rows.all(), carrier.book, faults.texts())).isEmpty();
        assertThat(storm.struck).containsEntry(Storm.Kind.KILL, faults.kills());
      }
    }
  }

  /** Every hearing moves, and whoever follows it is to be told. */
  private void plan(County county, Rows rows, Fleet fleet) throws Exception {
    county.publish(0);
    fleet.start();
    await()
        .atMost(LONGEST)
        .ignoreExceptionsMatching(e -> e instanceof SQLException) // no tables yet
        .until(() -> rows.citations() == faults.texts());
    try (var connection = rows.connect()) {
      new Residents(county.keys()).follow(connection, faults.texts());
    }
    county.publish(A_WEEK);
    await().atMost(LONGEST).until(() -> rows.planned() == faults.texts());
  }

  // A text that is never settled is for the verdict to tell of.
  private void settle(FaultyCarrier carrier, Rows rows, Fleet fleet) throws Exception {
    // Absent once, sent again, absent again.
    Instant latest = Instant.now().plus(LONGEST).plus(faults.listLagReckonedWith().multipliedBy(2));
    while (rows.anyUnsettled() && Instant.now().isBefore(latest)) {
      if (!rows.anyUntried()) {
        carrier.recover();
      }
      fleet.revive();
      rows.hurry();
      Thread.sleep(GLANCE.toMillis());
    }
    Thread.sleep(QUIET.toMillis());
  }
}
