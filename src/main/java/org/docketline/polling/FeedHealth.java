package org.docketline.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.docketline.feed.Feeds;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How each feed's last poll went. It stays up when a feed is down: residents who text must be
 * answered from the last good docket all the same.
 */
@Readiness
@Singleton
final class FeedHealth implements HealthCheck {
  private final Feeds feeds;
  private final HeldAdvice advice;
  private final Clock clock;

  FeedHealth(Feeds feeds, HeldAdvice advice, MeterRegistry meters, Clock clock) {
    this.clock = clock;
    this.feeds = feeds;
    this.advice = advice;
    feeds
        .names()
        .forEach(
            name -> {
              meters.gauge("docketline.feed.good", tags(name), name, FeedHealth::good);
              meters.gauge("docketline.feed.held", tags(name), name, this::held);
            });
  }

  private static io.micrometer.core.instrument.Tags tags(String feed) {
    return io.micrometer.core.instrument.Tags.of("feed", feed);
  }

  private static double good(String feed) {
    return latest(feed).filter(run -> run.outcome.isGood()).isPresent() ? 1 : 0;
  }

  // Not while somebody has asked to be asked again later.
  private double held(String feed) {
    Optional<HeldFile> file =
        QuarkusTransaction.joiningExisting().call(() -> HeldFile.waiting(feed));
    return file.filter(one -> one.isPressing(clock.instant())).isPresent() ? 1 : 0;
  }

  private static Optional<FeedRun> latest(String feed) {
    return QuarkusTransaction.joiningExisting().call(() -> FeedRun.latest(feed));
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("feeds").up();
    feeds.names().forEach(name -> describe(name, response));
    return response.build();
  }

  private void describe(String feed, HealthCheckResponseBuilder response) {
    response.withData(feed, latest(feed).map(this::words).orElse("not polled yet"));
  }

  private String words(FeedRun run) {
    String reason = run.reason == null ? "" : ": " + advice.reason(run);
    return run.outcome.word() + " at " + run.finishedAt + reason + advice.on(run);
  }
}
