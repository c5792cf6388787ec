package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.docketline.outbox.CommitLog;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.Command;
import org.docketline.understanding.Command.Stop;
import org.docketline.wording.Wording;
import org.jboss.logging.Logger;

/** Ends all texts to a phone, begins them again, and says which of the two is so. */
@Singleton
final class StopDesk {
  private static final Logger LOG = Logger.getLogger(StopDesk.class);
  private static final List<String> SILENCE = List.of();

  private final Wording wording;
  private final CommitLog log;
  private final Clock clock;

  StopDesk(Wording wording, CommitLog log, Clock clock) {
    this.wording = wording;
    this.log = log;
    this.clock = clock;
  }

  /** Confirms a stop once. A phone that has stopped already hears nothing more. */
  List<String> stop(Subscriber subscriber, Stop stop) {
    if (!subscriber.isActive()) {
      return SILENCE;
    }
    subscriber.stop(stop.why(), clock.instant());
    log.info(LOG, "Subscriber %d is texted no more: %s".formatted(subscriber.id, stop.why()));
    return List.of(wording.to(subscriber).say("stopped"));
  }

  List<String> start(Subscriber subscriber) {
    if (subscriber.isActive()) {
      return List.of(wording.to(subscriber).say("started-already"));
    }
    begin(subscriber);
    return List.of(wording.to(subscriber).say("started"));
  }

  /** The carrier called this phone unreachable, yet it texts: so it can be texted again. */
  void reach(Subscriber subscriber) {
    if (subscriber.isUnreachable()) {
      begin(subscriber);
    }
  }

  private void begin(Subscriber subscriber) {
    subscriber.start(clock.instant());
    log.info(LOG, "Subscriber %d is texted again".formatted(subscriber.id));
  }

  /** Answers any other text of a phone that has stopped. */
  List<String> remind(Subscriber subscriber, Command command) {
    return List.of(wording.to(subscriber).say(command.isHelp() ? "help-stopped" : "stopped-still"));
  }
}
