package org.docketline;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.console.ConsoleConfig;
import org.docketline.docket.CountyConfig;
import org.docketline.feed.FeedsConfig;
import org.docketline.inbound.ConversationConfig;
import org.docketline.notice.RemindersConfig;
import org.docketline.outbox.SendingConfig;
import org.docketline.sms.TwilioConfig;
import org.docketline.wording.WordingConfig;

/**
 * Every key under {@code docketline.}: a misspelt one is refused by name before anything starts,
 * since a setting that is silently ignored is one that somebody relies on.
 */
final class KnownKeys {
  private static final List<Class<?>> MAPPINGS =
      List.of(
          DocketlineConfig.class,
          ConsoleConfig.class,
          ConversationConfig.class,
          CountyConfig.class,
          FeedsConfig.class,
          RemindersConfig.class,
          SendingConfig.class,
          TwilioConfig.class,
          WordingConfig.class);

  private KnownKeys() {}

  /** All that an operator has set, anywhere; throws with every key that is wrong. */
  static SmallRyeConfig read() {
    List<String> unknown = unknown(System.getenv().keySet());
    if (!unknown.isEmpty()) {
      throw new ConfigurationException("no key is set by " + String.join(", ", unknown));
    }
    return read(ConfigUtils.configBuilder());
  }

  /** The configuration with all of ours read; throws with every key that is wrong. */
  static SmallRyeConfig read(SmallRyeConfigBuilder builder) {
    MAPPINGS.forEach(builder::withMapping);
    try {
      return builder.build();
    } catch (ConfigValidationException e) {
      throw new ConfigurationException(String.join("\n  ", problems(e)));
    }
  }

  private static List<String> problems(ConfigValidationException e) {
    List<String> problems = new ArrayList<>(List.of("the configuration is wrong:"));
    for (int i = 0; i < e.getProblemCount(); i++) {
      problems.add(e.getProblem(i).getMessage());
    }
    return problems.stream().distinct().toList();
  }

  /** Every key; a {@code *} stands for the name of a feed and the like. */
  static List<String> all() {
    return MAPPINGS.stream()
        .map(ConfigClass::configClass)
        .flatMap(mapping -> ConfigMappings.getProperties(mapping).keySet().stream())
        .sorted()
        .toList();
  }

  /**
   * Environment variables that look like ours and set nothing: they begin like a known key. Others
   * that merely begin with our name may be somebody's own.
   */
  static List<String> unknown(Collection<String> variables) {
    return variables.stream()
        .filter(variable -> sections().anyMatch(variable::startsWith))
        .filter(variable -> all().stream().noneMatch(key -> isFor(key, variable)))
        .sorted()
        .toList();
  }

  private static Stream<String> sections() {
    return all().stream()
        .map(key -> key.split("\\.", -1))
        .filter(parts -> parts.length > 2)
        .map(parts -> variable(parts[0] + "." + parts[1] + "."))
        .distinct();
  }

  private static boolean isFor(String key, String variable) {
    String pattern = Pattern.quote(variable(key)).replace("*", "\\E.+\\Q");
    return variable.matches(pattern);
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9*]", "_");
  }
}
