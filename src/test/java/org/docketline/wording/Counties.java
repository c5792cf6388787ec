package org.docketline.wording;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.docketline.docket.CountyConfig;
import org.docketline.subscription.Language;

/** A county by its settings, as the service reads them. */
public final class Counties {
  private Counties() {}

  public static CountyConfig county(String name, String contact) {
    return county(Map.of("docketline.county.name", name, "docketline.county.contact", contact));
  }

  public static CountyConfig county(Map<String, String> settings) {
    return mapped(CountyConfig.class, settings);
  }

  private static <T> T mapped(Class<T> mapping, Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(mapping)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(mapping);
  }

  /** The sample county's texts with these settings. */
  static Wording wording(Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putIfAbsent("docketline.county.name", "Sample County");
    var ofCounty = new TreeMap<>(all);
    ofCounty.keySet().removeIf(key -> !key.startsWith("docketline.county."));
    all.keySet().removeIf(key -> !key.startsWith("docketline.wording."));
    return new Wording(county(ofCounty), mapped(WordingConfig.class, all));
  }

  public static LanguageTexts english(CountyConfig county) {
    return texts(county, Language.EN);
  }

  public static LanguageTexts texts(CountyConfig county, Language language) {
    return new Wording(county, mapped(WordingConfig.class, Map.of())).in(language);
  }

  public static CountyConfig sample() {
    return county("Sample County", "314-555-0100");
  }
}
