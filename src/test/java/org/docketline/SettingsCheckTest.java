package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docketline.keys.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator is told of all that is wrong at once, by key, and without a database. */
class SettingsCheckTest {
  private static final String FEED = "docketline.feeds.\"county\".";

  private static final Map<String, String> SIGN_ON =
      Map.of(
          "docketline.console.oidc.issuer", "https://county.example",
          "docketline.console.oidc.client-id", "docketline",
          "docketline.console.oidc.client-secret", "secret",
          "docketline.console.oidc.roles.clerk", "Court-Clerks");

  private final Map<String, String> settings = new HashMap<>();
  @TempDir private Path folder;

  @Test
  void nothingIsWrongWithWhatIsRight() throws IOException {
    configure();
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docketline.twilio.sender | 5 | docketline.twilio.sender must be a phone number",
        "docketline.twilio.account-sid | XY1 | docketline.twilio.account-sid must start with AC",
        "docketline.twilio.public-url | a b | docketline.twilio.public-url is no URL",
        "docketline.resident.links | true | docketline.resident.links: needs docketline.twilio.public",
        "docketline.simulator.enabled | true | docketline.simulator.enabled is true beside",
        "docketline.sending.lease | 1s | docketline.sending.lease must be longer",
        "docketline.reminders.leads | soon | docketline.reminders.leads: ",
        "docketline.reminders.send-at | 04:00 | docketline.reminders.send-at: 04:00 is outside",
        "docketline.sending.window | 9-5 | docketline.sending.window: ",
        "docketline.wording.directory | /nowhere | docketline.wording.directory: cannot read",
        "docketline.county.languages | tlh | docketline.county.languages: there are no texts",
        "docketline.courts | /nowhere.csv | docketline.courts: cannot read /nowhere.csv",
        "docketline.conversation.verify | last-name | docketline.conversation.verify: no feed",
        "docketline.keys.file | /nowhere.json | docketline.keys.file: cannot read /nowhere.json",
        "docketline.feeds.\"county\".charset | UTF-9 | docketline.feeds.\"county\".charset: 'UTF-9'",
        "docketline.county.contact | call CHANGE-ME | docketline.county.contact: CHANGE-ME is",
        "quarkus.datasource.password | CHANGE-ME | quarkus.datasource.password: CHANGE-ME is",
        "quarkus.mailer.host | mail.example.org | quarkus.mailer.from: must be set beside",
        "quarkus.management.port | nine | quarkus.management.port: ",
        "docketline.watch-days | many | docketline.watch-days",
        "docketline.console.oidc.issuer | http://county.example | docketline.console.oidc.issuer: ",
        "docketline.console.oidc.issuer | https://c.example?x | docketline.console.oidc.issuer: ",
        "docketline.console.oidc.issuer |  | docketline.console.oidc.issuer: must be set",
        "docketline.console.oidc.client-id |  | docketline.console.oidc.client-id: must be set",
        "docketline.console.oidc.client-secret |  | docketline.console.oidc.client-secret: must",
        "docketline.console.oidc.roles.clerk |  | docketline.console.oidc.roles.clerk: must be",
        "docketline.twilio.public-url | http://a.example | must be https beside docketline.console.oidc",
        "docketline.twilio.tokn | x | docketline.twilio.tokn",
      })
  void whatIsWrongIsToldByItsKey(String key, String value, String told) throws IOException {
    configure();
    if (told.contains("console.oidc")) {
      settings.putAll(SIGN_ON);
    }
    settings.put(key, value == null ? "" : value);
    assertThat(problems()).singleElement().asString().contains(told);
  }

  @Test
  void allOfItIsToldAtOnce() throws IOException {
    configure();
    settings.put("docketline.sending.timeout", "soon"); // its room cannot be read
    settings.put("docketline.nonsense", "1");
    settings.put("docketline.courts", "/nowhere.csv");
    settings.put("docketline.reminders.leads", "soon");
    settings.put("docketline.county.name", "CHANGE-ME-secret");
    settings.put("docketline.twilio.sender", "5");
    settings.remove("docketline.twilio.auth-token");
    settings.put(FEED + "charset", "UTF-9");
    settings.put(FEED + "absent-after", "never");
    settings.put("docketline.feeds.\"city\".url", "ftp:x");
    settings.put("docketline.feeds.\"city\".map.citation", "x");

    assertThat(String.join("\n", problems()))
        .contains("docketline.sending.timeout", "docketline.nonsense", "docketline.courts")
        .contains("docketline.county.name: CHANGE-ME is still to be replaced")
        .contains("docketline.twilio.sender", "Set docketline.twilio.auth-token")
        .contains(FEED + "charset", FEED + "absent-after", "docketline.feeds.\"city\".url")
        .doesNotContain("secret");
  }

  @Test
  void keysMustBeGivenBesideADatabaseOfOnesOwnAndMayBeMadeBesideOurs() throws IOException {
    configure();
    settings.remove("docketline.keys.file");
    assertThat(problems()).singleElement().asString().startsWith("docketline.keys.file must be");

    settings.remove("quarkus.datasource.jdbc.url");
    assertThat(problems()).isEmpty();
    settings.put("docketline.keys.file", folder.resolve("not-yet.json").toString());
    assertThat(problems()).isEmpty();
  }

  private void configure() throws IOException {
    Path keys = folder.resolve("keys.json");
    KeyFile.create(keys);
    settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:1/x");
    settings.put("docketline.keys.file", keys.toString());
    settings.put("docketline.twilio.account-sid", "AC1");
    settings.put("docketline.twilio.auth-token", "token");
    settings.put("docketline.twilio.sender", "+13145550100");
    settings.put(FEED + "url", "file:x.csv");
    settings.put(FEED + "map.citation", "citation");
  }

  private List<String> problems() {
    return SettingsCheck.problems(
        () ->
            new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(settings));
  }
}
