package org.docketline.subscription;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.docketline.ServiceLog;
import org.docketline.ServiceTest;
import org.docketline.sms.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a day of everything, neither the tables nor the log give a resident away. */
@QuarkusTest
class PrivacyTest extends ServiceTest {
  private static final List<String> SECRETS =
      List.of("3145550142", "3145550143", "314-555-0142", "zebra", "please stop", "xylophone");

  private ServiceLog log;

  @BeforeEach
  void listen() {
    log = new ServiceLog();
    Logger.getLogger("org.docketline").setLevel(Level.ALL);
  }

  @AfterEach
  void stopListening() {
    log.close();
    Logger.getLogger("org.docketline").setLevel(null);
  }

  @Test
  void dayOfEverythingLeavesNoPhoneNameOrTextBehind() throws Exception {
    liveADay();
    for (String table : query("select tablename from pg_tables where schemaname = 'public'")) {
      String rows = String.join("\n", query("select t::text from " + table + " t"));
      assertThat(asClear(rows)).as(table).doesNotContain(SECRETS.toArray(String[]::new));
      assertThat(rows.toLowerCase(Locale.ROOT)).as(table).doesNotContain(inHex());
    }
    assertThat(query("select count(*) from inbound_text").get(0)).isEqualTo("8");
    assertThat(log.all()).isNotEmpty();
    String lines = asClear(String.join("\n", log.all()));
    assertThat(lines).doesNotContain(SECRETS.toArray(String[]::new));
    assertThat(lines)
        .contains(
            "subscriber 1 (…0142), subscription 1: follows citation 1",
            "subscriber 2 (…0143), subscription 2: watches for a number",
            "subscriber 2 (…0143), subscription 2: has found citation 2",
            "subscriber 2 (…0143), subscription 2: ended: left it",
            "subscriber 1 (…0142) stopped: asked to stop",
            "subscriber 2 (…0143) stopped: wrong number",
            "subscriber 1 (…0142) starts again");
  }

  private void liveADay() throws Exception {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200 please, says zebra");
    text(OTHER_PHONE, "ticket Z900100, I am xylophone");
    text("what zebra?");
    text(OTHER_PHONE, "STATUS");
    post("/twilio/inbound", inbound("", PHONE, "zebra without an id"));
    post("/twilio/inbound", inbound(nextSid(), "DOCKET", "zebra of nobody"));
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,", "Z900100,OAK COURT,2026-05-19,9:30,,,");
    carrier().next(Fate.ACCEPT_THEN_500, Fate.REFUSE_429);
    tick();
    carrier().lists(Fate.html(200));
    at("2026-05-04T12:02:00");
    carrier().lists(null);
    at("2026-05-04T12:04:00");
    carrier().next(Fate.error(400, 21408), Fate.error(400, 99998));
    at("2026-05-12T10:00:00");
    text("Please please stop");
    text(OTHER_PHONE, "remove Z900100 zebra");
    text(OTHER_PHONE, "wrong number");
    text("START");
    org.docketline.MovableClock.set("2026-05-12T11:00:00");
    tick();
  }

  private static String asClear(String rows) {
    return rows.toLowerCase(Locale.ROOT);
  }

  private static String[] inHex() {
    return SECRETS.stream()
        .map(secret -> java.util.HexFormat.of().formatHex(secret.getBytes(ISO_8859_1)))
        .toArray(String[]::new);
  }
}
