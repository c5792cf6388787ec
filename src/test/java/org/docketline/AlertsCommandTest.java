package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.docketline.alert.StaffAlerts;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command that says who is told of trouble, beside the service that tells. */
@QuarkusTest
class AlertsCommandTest extends BesideTheService {
  @Inject StaffAlerts alerts;

  @BeforeEach
  void addDana() throws SQLException {
    TestService.mail().start();
    StaffFixture.add(database, "dana", StaffRole.CLERK);
  }

  private int runBesideTheService(String... words) {
    var command = CompletableFuture.supplyAsync(() -> run(words));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              alerts.tell();
              return command.isDone();
            });
    return command.join();
  }

  @Test
  void trialGoesThroughTheRunningServiceAtAnyHour() {
    MovableClock.set("2026-05-04T23:30:00");
    int texted = carrier().posts().size();
    assertThat(
            runBesideTheService(
                "user",
                "alerts",
                "dana",
                "--email",
                "d@county.example",
                "--phone",
                PHONE,
                "--test"))
        .isZero();
    assertThat(said())
        .contains("e-mail to d...@county.example, trial handed over", "0142, trial handed over")
        .doesNotContain(PHONE);
    assertThat(TestService.mail().taken())
        .singleElement()
        .satisfies(one -> assertThat(one.subject()).contains("a trial, and nothing is wrong"));
    assertThat(carrier().posts()).hasSize(texted + 1);
    assertThat(query("select encode(address, 'escape') from alert_address").toString())
        .doesNotContain("county.example", "5550142");
    assertThat(
            query(
                "select about from audit_entry where act = 'MEMBER_CHANGED' order by id desc limit 2"))
        .containsExactly("dana: told of trouble by text", "dana: told of trouble by e-mail");
  }

  @Test
  void trialThatFailsSaysWhy() {
    TestService.mail().stop();
    try {
      assertThat(
              runBesideTheService(
                  "user", "alerts", "dana", "--email", "d@county.example", "--test"))
          .isEqualTo(1);
      assertThat(said()).contains("the mail server cannot be reached");
    } finally {
      TestService.mail().start();
    }
  }

  @Test
  void whatCannotBeIsSaidPlainlyAndOffForgets() {
    for (String wrong :
        List.of("dana", "d@county", "d@county.example\nBcc: x@y.example", "a b@county.example")) {
      assertThat(run("user", "alerts", "dana", "--email", wrong)).isEqualTo(2);
    }
    assertThat(said()).contains("this is no e-mail address");
    assertThat(run("user", "alerts", "dana", "--phone", "five")).isEqualTo(2);
    assertThat(run("user", "alerts", "nobody", "--off")).isEqualTo(2);
    assertThat(said()).contains("there is no nobody", "this is no phone number");
    assertThat(run("user", "alerts", "dana", "--test")).isEqualTo(2);
    assertThat(run("user", "alerts", "dana")).isZero();
    assertThat(said()).contains("dana is told of nothing");
    assertThat(run("user", "alerts", "dana", "--email", "d@county.example")).isZero();
    assertThat(run("user", "alerts", "dana", "--off")).isZero();
    assertThat(query("select * from alert_address")).isEmpty();
  }
}
