package org.docketline.lookup;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.docketline.polling.FeedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A look-up feed that cannot be asked is refused at start by its key. */
class LookUpSettingsTest {
  private static final String KEY = "docketline.feeds.\"system\".";

  @ParameterizedTest
  @CsvSource({
    "url, https://example.org/all, url",
    "url, file:/srv/{citation}.json, url",
    "url, https://example.org/{citation}/{dob}, url",
    "url, https://example.org/{citation} {page}, url",
    "url, https://example.org/{citation}/{page}, json.next-page",
    "json.next-page, TotalPages, json.next-page",
    "lookup.per-second, 0, lookup.per-second",
    "lookup.timeout, 0s, lookup.timeout",
    "lookup.detail-url, https://example.org/case, lookup.detail-url",
    "lookup.detail-url, case/{CaseNum}, lookup.detail-url",
    "map.court, courts[].name, map",
  })
  void wrongSettingIsRefused(String key, String value, String named) {
    Map<String, String> settings = new HashMap<>();
    settings.put(KEY + "kind", "lookup");
    settings.put(KEY + "url", "https://example.org/{citation}");
    settings.put(KEY + "map.citation", "number");
    settings.put(KEY + "map.hearing-at", "violations[].courtDate");
    settings.put(KEY + key, value);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> FeedTest.feeds(settings))
        .withMessageContaining(KEY + named);
  }
}
