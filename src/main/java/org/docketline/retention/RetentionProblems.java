package org.docketline.retention;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.docketline.settings.SettingProblems;
import org.docketline.subscription.WatchConfig;

/** What is wrong with the times for which things are kept. */
public final class RetentionProblems {
  private static final Duration DAY = Duration.ofDays(1);

  private RetentionProblems() {}

  /** Each by its key: what is kept for less than a day may be needed still. */
  public static List<String> problems(RetentionConfig config) {
    var problems = new SettingProblems();
    Map.of(
            "texts", config.texts(),
            "following", config.following(),
            "citations", config.citations(),
            "runs", config.runs(),
            "consents", config.consents())
        .forEach(
            (key, time) ->
                problems.refuse(
                    time.compareTo(DAY) < 0,
                    "docketline.retention.%s: at least a day, like 180d".formatted(key)));
    return problems.found();
  }

  /** What a stop keeps for START is said in days, and kept no longer than anything else. */
  public static List<String> problems(WatchConfig watches, RetentionConfig config) {
    Duration asleep = watches.asleep();
    return new SettingProblems()
        .refuse(
            asleep.compareTo(DAY) < 0 || asleep.compareTo(config.texts()) > 0,
            "docketline.conversation.asleep: at least a day, and no longer than"
                + " docketline.retention.texts, like 30d")
        .found();
  }
}
