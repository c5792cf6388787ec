package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.docketline.feed.FeedsConfig;
import org.docketline.outbox.SendingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docketline.watchdays",
        "docketline.twilio.authtoken",
        "docketline.reminders.lead",
        "docketline.feeds.\"a\".map.surname",
        "docketline.feeds.\"a\".guard.min-rows",
        "docketline.nonsense"
      })
  void unknownKeyIsRefusedByName(String key) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read(Map.of(key, "1")))
        .withMessageContaining(key);
  }

  @ParameterizedTest
  @CsvSource({
    "docketline.sending.timeout, soon",
    "docketline.reminders.send-at, noon",
    "docketline.feeds.\"a\".newest, size",
    "docketline.feeds.\"a\".max-size, much",
    "docketline.feeds.\"a\".max-time, soon",
    "docketline.county.time-zone, Mars/Olympus",
    "docketline.county.time-zone, -06:00",
    "docketline.county.time-zone, UTC-6",
    "docketline.watch-days, many",
    "docketline.wording.variants.\"reminder\".\"plan\", few",
    "docketline.county.citation-pattern, [A-Z",
  })
  void valueThatCannotBeReadIsRefusedWithItsKey(String key, String value) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read(Map.of(key, value)))
        .withMessageContaining(key);
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read(Map.of("docketline.a", "1", "docketline.b", "2")))
        .withMessageContaining("docketline.a")
        .withMessageContaining("docketline.b");
  }

  @Test
  void knownKeysAreRead() {
    var config =
        read(
            Map.of(
                "docketline.sending.lease", "2m",
                "docketline.feeds.\"a b\".url", "file:x",
                "docketline.feeds.\"a b\".map.citation", "#1"));
    assertThat(config.getConfigMapping(SendingConfig.class).lease()).hasMinutes(2);
    assertThat(config.getConfigMapping(FeedsConfig.class).feeds()).containsKey("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DOCKETLINE_TWILIO_AUTHTOKEN",
        "DOCKETLINE_SENDING_PERSECOND",
        "DOCKETLINE_FEEDS__COUNTY__MAP_SURNAME"
      })
  void misspeltVariableIsFound(String variable) {
    assertThat(KnownSettings.unknown(List.of(variable))).containsExactly(variable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DOCKETLINE_TWILIO_AUTH_TOKEN",
        "DOCKETLINE_WATCH_DAYS",
        "DOCKETLINE_COURTS",
        "DOCKETLINE_FEEDS__COUNTY__MAP_HEARING_DATE",
        "DOCKETLINE_FEEDS_COUNTY_URL",
        "DOCKETLINE_FEEDS__COUNTY__STATUSES__FTA_WARRANT_ISSUED_",
        "DOCKETLINE_FEEDS__COUNTY__JOIN__VIOLATIONS__URL",
        "DOCKETLINE_JAR",
        "PATH"
      })
  void variableOfAKeyOrOfSomebodyElseIsLeftAlone(String variable) {
    assertThat(KnownSettings.unknown(List.of(variable))).isEmpty();
  }

  private static io.smallrye.config.SmallRyeConfig read(Map<String, String> settings) {
    return KnownSettings.read(
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withDefaultValues(settings));
  }
}
