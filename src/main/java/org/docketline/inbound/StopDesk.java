package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.List;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.understanding.Command;
import org.docketline.understanding.Command.Stop;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Ends all texts to a phone, begins them again, and says which of the two is so. */
@Singleton
final class StopDesk {
  private static final List<String> SILENCE = List.of();

  private final Subscribers subscribers;
  private final Wording wording;

  StopDesk(Subscribers subscribers, Wording wording) {
    this.subscribers = subscribers;
    this.wording = wording;
  }

  // A subscriber that has stopped hears no more, not even that it has stopped.
  List<String> stop(Subscriber subscriber, Stop stop) {
    if (!subscriber.isActive()) {
      return SILENCE;
    }
    subscribers.stop(subscriber, stop.why());
    return List.of(wording.to(subscriber).say(ServiceText.STOPPED));
  }

  List<String> start(Subscriber subscriber) {
    if (subscriber.isActive()) {
      return List.of(wording.to(subscriber).say(ServiceText.STARTED_ALREADY));
    }
    subscribers.start(subscriber);
    return List.of(wording.to(subscriber).say(ServiceText.STARTED));
  }

  /** Takes a phone that texts for one that can be reached: nobody said stop. */
  void hear(Subscriber subscriber) {
    subscribers.hear(subscriber);
  }

  /** Answers any other text of a subscriber that has stopped. */
  List<String> sayStillStopped(Subscriber subscriber, Command command) {
    return List.of(
        wording
            .to(subscriber)
            .say(command.isHelp() ? ServiceText.HELP_STOPPED : ServiceText.STOPPED_STILL));
  }
}
