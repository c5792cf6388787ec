package org.docketline.polling;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.docketline.feed.FeedConfig;

/** By when the next poll of a feed must have ended, as its timer has it. */
final class FeedSchedule {
  private static final Duration GRACE = Duration.ofHours(1);
  private static final CronParser CRON =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

  private FeedSchedule() {}

  /** Empty where it is polled never again. */
  static Optional<Instant> nextBy(FeedConfig config, Instant last) {
    return config
        .cron()
        .map(cron -> next(cron, last))
        .orElseGet(() -> Optional.of(last.plus(config.every())))
        .map(next -> next.plus(GRACE));
  }

  // A timer without a zone of its own goes by the machine's.
  private static Optional<Instant> next(String cron, Instant last) {
    return ExecutionTime.forCron(CRON.parse(cron))
        .nextExecution(last.atZone(ZoneId.systemDefault()))
        .map(ZonedDateTime::toInstant);
  }
}
