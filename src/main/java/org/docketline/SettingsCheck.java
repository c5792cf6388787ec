package org.docketline;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.CourtsConfig;
import org.docketline.feed.Feeds;
import org.docketline.feed.FeedsConfig;
import org.docketline.inbound.ConversationConfig;
import org.docketline.inbound.ConversationProblems;
import org.docketline.keys.KeyProblems;
import org.docketline.keys.KeysConfig;
import org.docketline.notice.NoticeProblems;
import org.docketline.notice.RemindersConfig;
import org.docketline.outbox.LinkConfig;
import org.docketline.outbox.SendingConfig;
import org.docketline.outbox.SendingProblems;
import org.docketline.outbox.TextLinks;
import org.docketline.pages.LookConfig;
import org.docketline.pages.PageAssets;
import org.docketline.resident.ResidentConfig;
import org.docketline.resident.ResidentProblems;
import org.docketline.resident.SignUpConfig;
import org.docketline.resident.SignUpProblems;
import org.docketline.retention.RetentionConfig;
import org.docketline.retention.RetentionProblems;
import org.docketline.settings.SettingProblems;
import org.docketline.signin.CountySignOnConfig;
import org.docketline.signin.CountySignOnProblems;
import org.docketline.sms.SimulatorConfig;
import org.docketline.sms.TwilioConfig;
import org.docketline.subscription.WatchConfig;
import org.docketline.wording.Wording;
import org.docketline.wording.WordingConfig;

/**
 * All that is wrong with the configuration, told at once: an operator who mends one key should not
 * have to start the service to learn of the next. It asks no database.
 */
final class SettingsCheck {
  /** What {@code deploy/} has where an operator's own value belongs. */
  private static final String PLACEHOLDER = "CHANGE-ME";

  private static final String MAIL_FROM = "quarkus.mailer.from";

  /** What each room finds wrong with its own part. */
  private static final List<Function<SmallRyeConfig, List<String>>> ROOMS =
      List.of(
          config ->
              CarrierChoice.problems(
                  config.getConfigMapping(SimulatorConfig.class),
                  config.getConfigMapping(TwilioConfig.class)),
          config ->
              CourtDirectory.problems(
                  config.getConfigMapping(CourtsConfig.class),
                  config.getConfigMapping(CountyConfig.class)),
          config -> Feeds.problems(config.getConfigMapping(FeedsConfig.class), config),
          config -> RetentionProblems.problems(config.getConfigMapping(RetentionConfig.class)),
          config ->
              RetentionProblems.problems(
                  config.getConfigMapping(WatchConfig.class),
                  config.getConfigMapping(RetentionConfig.class)),
          config -> SendingProblems.problems(config.getConfigMapping(SendingConfig.class)),
          config ->
              NoticeProblems.problems(
                  config.getConfigMapping(RemindersConfig.class),
                  config.getConfigMapping(SendingConfig.class)),
          config ->
              Wording.problems(
                  config.getConfigMapping(CountyConfig.class),
                  config.getConfigMapping(WordingConfig.class)),
          config ->
              TextLinks.problems(
                  config.getConfigMapping(LinkConfig.class),
                  config.getConfigMapping(TwilioConfig.class)),
          config -> PageAssets.problems(config.getConfigMapping(LookConfig.class)),
          config -> SignUpProblems.problems(config.getConfigMapping(SignUpConfig.class)),
          config ->
              ResidentProblems.problems(config.getConfigMapping(ResidentConfig.class), config),
          config ->
              CountySignOnProblems.problems(
                  config.getConfigMapping(CountySignOnConfig.class),
                  config.getConfigMapping(TwilioConfig.class).publicUrl()),
          SettingsCheck::conversation,
          SettingsCheck::mail,
          SettingsCheck::keys,
          SettingsCheck::ports);

  private SettingsCheck() {}

  /** Each problem by its key, without the value of any secret; empty where all is well. */
  static List<String> problems(Supplier<SmallRyeConfigBuilder> builders) {
    SmallRyeConfig config = KnownSettings.readable(builders);
    return Stream.of(
            KnownSettings.unknown(System.getenv().keySet()).stream()
                .map(variable -> variable + ": no key is set by this variable"),
            KnownSettings.problems(builders).stream(),
            placeholders(config),
            ROOMS.stream().flatMap(room -> problems(room, config)))
        .flatMap(found -> found)
        .distinct()
        .toList();
  }

  // A room whose keys cannot be read is told of already.
  private static Stream<String> problems(
      Function<SmallRyeConfig, List<String>> room, SmallRyeConfig config) {
    try {
      return room.apply(config).stream();
    } catch (NoSuchElementException e) {
      return Stream.empty();
    }
  }

  private static Stream<String> placeholders(SmallRyeConfig config) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(key -> isOurs(key) && holdsPlaceholder(config.getConfigValue(key).getRawValue()))
        .sorted()
        .map(key -> key + ": " + PLACEHOLDER + " is still to be replaced");
  }

  private static boolean isOurs(String key) {
    return Stream.of("docketline.", "quarkus.").anyMatch(key::startsWith);
  }

  private static boolean holdsPlaceholder(String value) {
    return value != null && value.contains(PLACEHOLDER);
  }

  // Which facts the feeds have is known when the feeds are right.
  private static List<String> conversation(SmallRyeConfig config) {
    FeedsConfig feeds = config.getConfigMapping(FeedsConfig.class);
    return Feeds.problems(feeds, config).isEmpty()
        ? ConversationProblems.problems(
            config.getConfigMapping(ConversationConfig.class), new Feeds(feeds, config))
        : List.of();
  }

  // Without it no mail goes out, and the framework would say so with the first.
  private static List<String> mail(SmallRyeConfig config) {
    return new SettingProblems()
        .refuse(
            isSet(config, "quarkus.mailer.host") && !isSet(config, MAIL_FROM),
            MAIL_FROM + ": must be set beside quarkus.mailer.host: whom alerts to staff come from")
        .found();
  }

  private static boolean isSet(SmallRyeConfig config, String key) {
    return config.getConfigValue(key).getValue() != null;
  }

  private static List<String> keys(SmallRyeConfig config) {
    return KeyProblems.problems(
        config.getConfigMapping(KeysConfig.class), !ServiceStart.hasDatabase(config));
  }

  private static List<String> ports(SmallRyeConfig config) {
    var problems = new SettingProblems();
    Arrays.stream(ServerPort.values())
        .forEach(port -> problems.check(port.key() + ": ", () -> port.number(config)));
    return problems.found();
  }
}
