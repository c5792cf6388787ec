package org.docketline;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.docketline.bench.ServiceProcess;
import org.docketline.keys.KeyFile;
import org.docketline.postgres.EmbeddedDatabase;
import org.docketline.signin.FakeCountySignOn;
import org.docketline.sms.FakeCarrier;

/**
 * What the service runs on in tests: a throw-away PostgreSQL, new keys, a carrier that speaks
 * Twilio's protocol, and a county whose file a test writes. Timers are off: tests call what the
 * timetable calls.
 */
public final class TestService implements QuarkusTestResourceLifecycleManager {
  private static FakeCarrier carrier;
  private static FakeCountySignOn countySignOn;
  private static MailServer mail;
  private static Path county;
  private EmbeddedDatabase database;

  /** The carrier of the running service. */
  public static FakeCarrier carrier() {
    return carrier;
  }

  /** Where the county's own people prove who they are. */
  public static FakeCountySignOn countySignOn() {
    return countySignOn;
  }

  /** The mail server of the running service. */
  public static MailServer mail() {
    return mail;
  }

  /** The file of the feed named "county". */
  public static Path countyFile() {
    return county.resolve("citations.csv");
  }

  @Override
  public Map<String, String> start() {
    database = EmbeddedDatabase.throwaway();
    carrier = new FakeCarrier(new MovableClock());
    countySignOn = new FakeCountySignOn();
    try {
      mail = new MailServer();
      county = Files.createTempDirectory("docketline-test");
      KeyFile.create(county.resolve("keys.json"));
      Path courts = county.resolve("courts.csv");
      Files.copy(getClass().getResourceAsStream("/courts-of-tests.csv"), courts);
      return settings(courts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings(Path courts) throws IOException {
    var account = carrier.account();
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put("quarkus.datasource.username", database.username());
    settings.put("quarkus.scheduler.enabled", "false");
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.management.test-port", String.valueOf(ServiceProcess.freePort()));
    settings.put("docketline.keys.file", county.resolve("keys.json").toString());
    settings.put("docketline.courts", courts.toString());
    settings.put("docketline.county.name", "Test County");
    settings.put("docketline.county.contact", "314-555-0110");
    settings.put("docketline.twilio.account-sid", account.accountSid());
    settings.put("docketline.twilio.auth-token", account.authToken());
    settings.put("docketline.twilio.sender", account.sender());
    settings.put("docketline.twilio.public-url", "https://texts.example.org");
    settings.put("docketline.twilio.api-url", account.apiUrl().toString());
    settings.put("docketline.sending.timeout", "2s");
    settings.put("docketline.sending.per-second", "100");
    settings.putAll(signOn());
    settings.putAll(mail.settings());
    settings.putAll(list("county", countyFile()));
    return settings;
  }

  private static Map<String, String> signOn() {
    String prefix = "docketline.console.oidc.";
    return Map.of(
        prefix + "issuer",
        countySignOn.issuer(),
        prefix + "client-id",
        FakeCountySignOn.CLIENT,
        prefix + "client-secret",
        FakeCountySignOn.SECRET,
        prefix + "roles.viewer",
        "Court-Viewers",
        prefix + "roles.clerk",
        "Court-Clerks",
        prefix + "roles.admin",
        "Court-Admins, Somebody-Else");
  }

  /** What makes the service read such a list of a county, with the columns of the tests' rows. */
  static Map<String, String> list(String name, Path file) {
    Map<String, String> settings = new HashMap<>();
    String feed = "docketline.feeds.\"%s\".".formatted(name);
    settings.put(feed + "url", "file:" + file);
    settings.put(feed + "map.citation", "citation");
    settings.put(feed + "map.court", "court");
    settings.put(feed + "map.hearing-date", "date");
    settings.put(feed + "map.hearing-time", "time");
    settings.put(feed + "map.room", "room");
    settings.put(feed + "map.hearing-status", "hearing");
    settings.put(feed + "map.status", "status");
    settings.put(feed + "statuses.\"CANCELLED\"", "cancelled");
    settings.put(feed + "statuses.\"SCHEDULED\"", "open");
    settings.put(feed + "statuses.\"OPEN\"", "open");
    settings.put(feed + "statuses.\"CLOSED\"", "closed");
    settings.put(feed + "statuses.\"MISSED\"", "missed");
    return settings;
  }

  @Override
  public void stop() {
    if (carrier != null) {
      carrier.close();
    }
    if (countySignOn != null) {
      countySignOn.close();
    }
    if (mail != null) {
      mail.stop();
    }
    if (database != null) {
      database.close();
    }
  }
}
