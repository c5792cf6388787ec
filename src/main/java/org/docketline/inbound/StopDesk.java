package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.Command;
import org.docketline.understanding.Command.Stop;
import org.docketline.wording.Wording;

/** Ends all texts to a phone, begins them again, and says which of the two is so. */
@Singleton
final class StopDesk {
  private static final List<String> SILENCE = List.of();

  private final Wording wording;
  private final Clock clock;

  StopDesk(Wording wording, Clock clock) {
    this.wording = wording;
    this.clock = clock;
  }

  // Once: whoever has stopped hears no more, not even that they have stopped.
  List<String> stop(Subscriber subscriber, Stop stop) {
    if (!subscriber.isActive()) {
      return SILENCE;
    }
    subscriber.stop(stop.why(), clock.instant());
    return List.of(wording.to(subscriber).say("stopped"));
  }

  List<String> start(Subscriber subscriber) {
    if (subscriber.isActive()) {
      return List.of(wording.to(subscriber).say("started-already"));
    }
    subscriber.start(clock.instant());
    return List.of(wording.to(subscriber).say("started"));
  }

  /** Answers whatever else a phone texts that has stopped. */
  List<String> remind(Subscriber subscriber, Command command) {
    return List.of(wording.to(subscriber).say(command.isHelp() ? "help-stopped" : "stopped-still"));
  }
}
