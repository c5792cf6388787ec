package org.docketline;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtsConfig;
import org.docketline.feed.FeedsConfig;
import org.docketline.inbound.ConversationConfig;
import org.docketline.keys.KeysConfig;
import org.docketline.notice.RemindersConfig;
import org.docketline.outbox.LinkConfig;
import org.docketline.outbox.SendingConfig;
import org.docketline.pages.LookConfig;
import org.docketline.postgres.DatabaseConfig;
import org.docketline.resident.ResidentConfig;
import org.docketline.resident.SignUpConfig;
import org.docketline.retention.RetentionConfig;
import org.docketline.signin.CountySignOnConfig;
import org.docketline.sms.SimulatorConfig;
import org.docketline.sms.TwilioConfig;
import org.docketline.subscription.WatchConfig;
import org.docketline.wording.WordingConfig;

/**
 * Every key under {@code docketline.}: a misspelt one is refused by name before anything starts,
 * since a setting that is silently ignored is one that somebody relies on.
 */
final class KnownSettings {
  private static final List<Class<?>> MAPPINGS =
      List.of(
          ConversationConfig.class,
          CountyConfig.class,
          CountySignOnConfig.class,
          CourtsConfig.class,
          DatabaseConfig.class,
          FeedsConfig.class,
          KeysConfig.class,
          LinkConfig.class,
          LookConfig.class,
          RemindersConfig.class,
          ResidentConfig.class,
          RetentionConfig.class,
          SendingConfig.class,
          SignUpConfig.class,
          SimulatorConfig.class,
          TwilioConfig.class,
          WatchConfig.class,
          WordingConfig.class);

  private static final Pattern NOT_OF_VARIABLES = Pattern.compile("[^A-Z0-9*]");

  private KnownSettings() {}

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
    try {
      return build(builder, MAPPINGS);
    } catch (ConfigValidationException e) {
      throw new ConfigurationException(
          "the configuration is wrong:\n  " + String.join("\n  ", problems(e)));
    }
  }

  /** What is wrong with keys as such: nobody knows them, or their values cannot be read. */
  static List<String> problems(Supplier<SmallRyeConfigBuilder> builders) {
    try {
      build(builders.get(), MAPPINGS);
      return List.of();
    } catch (ConfigValidationException e) {
      return problems(e);
    }
  }

  /** The configuration with as many mappings as can be read, whatever else is set. */
  static SmallRyeConfig readable(Supplier<SmallRyeConfigBuilder> builders) {
    Supplier<SmallRyeConfigBuilder> lenient =
        () -> builders.get().withMappingIgnore("docketline.**");
    try {
      return build(lenient.get(), MAPPINGS);
    } catch (ConfigValidationException e) {
      return build(
          lenient.get(),
          MAPPINGS.stream().filter(mapping -> isReadable(mapping, lenient.get())).toList());
    }
  }

  private static boolean isReadable(Class<?> mapping, SmallRyeConfigBuilder builder) {
    try {
      build(builder, List.of(mapping));
      return true;
    } catch (ConfigValidationException e) {
      return false;
    }
  }

  private static SmallRyeConfig build(SmallRyeConfigBuilder builder, List<Class<?>> mappings) {
    mappings.forEach(builder::withMapping);
    return builder.build();
  }

  private static List<String> problems(ConfigValidationException e) {
    return IntStream.range(0, e.getProblemCount())
        .mapToObj(problem -> e.getProblem(problem).getMessage())
        .distinct()
        .toList();
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
    List<String> keys = all();
    List<String> sections = sections(keys).toList();
    return variables.stream()
        .filter(variable -> sections.stream().anyMatch(variable::startsWith))
        .filter(variable -> keys.stream().noneMatch(key -> isFor(key, variable)))
        .sorted()
        .toList();
  }

  private static Stream<String> sections(List<String> keys) {
    return keys.stream()
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
    return NOT_OF_VARIABLES.matcher(key.toUpperCase(Locale.ROOT)).replaceAll("_");
  }
}
