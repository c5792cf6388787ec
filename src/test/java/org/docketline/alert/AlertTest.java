package org.docketline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.MailServer;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.TestService;
import org.docketline.keys.Keyring;
import org.docketline.outbox.CarrierFiltering;
import org.docketline.outbox.UntoldTexts;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A county where nothing is wrong yet, and a clerk who is told by e-mail. */
abstract class AlertTest extends ServiceTest {
  static final String CLERK = "dana.clerk@county.example";

  @Inject TroubleWatch watch;
  @Inject StaffAlerts alerts;
  @Inject Keyring keyring;
  @Inject CarrierFiltering filtering;
  @Inject UntoldTexts untold;

  private int heard;

  /** What is done to the list of addresses. */
  interface Change {
    void make(AlertRegister register) throws SQLException;
  }

  @BeforeEach
  void allIsWell() throws SQLException {
    mail().start();
    heard = 0;
    filtering.watch(); // these two remember the texts of the test before
    untold.watch();
    text("HELP"); // Twilio is heard
    countySays(rows("2026-05-18"));
    StaffFixture.add(database, "dana", StaffRole.CLERK);
    change(register -> register.setEmail("dana", CLERK));
  }

  @AfterEach
  void leaveAllWell() throws SQLException {
    mail().start();
    execute("delete from message");
    filtering.watch();
  }

  static MailServer mail() {
    return TestService.mail();
  }

  void change(Change change) throws SQLException {
    try (Connection connection = database.getConnection()) {
      change.make(new AlertRegister(connection, keyring, new MovableClock().instant()));
    }
  }

  /** So many rows that a file with all of them moved is held. */
  static String[] rows(String date) {
    return IntStream.range(0, 20)
        .mapToObj(i -> "C%06d,OAK COURT,%s,9:30,,,".formatted(i, date))
        .toArray(String[]::new);
  }

  void halt() throws SQLException {
    execute(
        """
        insert into sending_halt (id, since, code, meaning, next_try, kind)
        values (1, '2026-05-04T17:00:00Z', 20003, 'authentication failed', '2026-05-04T17:00:00Z',
          'ACCOUNT')""");
  }

  void resume() throws SQLException {
    execute("delete from sending_halt");
  }

  /** What the timetable does, every ten minutes and at the end. */
  void passMinutes(int minutes) {
    for (int left = minutes; left > 0; left -= 10) {
      MovableClock.pass(Duration.ofMinutes(Math.min(10, left)));
      poll();
      watch.watch();
      alerts.tell();
    }
  }

  /** The same at that time in Chicago, once. */
  void tellAt(String local) {
    MovableClock.set(local);
    poll();
    watch.watch();
    alerts.tell();
  }

  /** The mails since they were last asked for. */
  List<MailServer.Taken> mails() {
    List<MailServer.Taken> all = mail().taken();
    List<MailServer.Taken> fresh = all.subList(heard, all.size());
    heard = all.size();
    return fresh;
  }

  List<String> subjects() {
    return mails().stream().map(MailServer.Taken::subject).toList();
  }

  MailServer.Taken onlyMail() {
    List<MailServer.Taken> fresh = mails();
    assertThat(fresh).hasSize(1);
    return fresh.get(0);
  }
}
