package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.SubscriberDeletion;
import org.docketline.understanding.Command;
import org.docketline.understanding.OptionPick;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Deletes all that is known of a phone whose owner asks for it, and confirms it. */
@Singleton
final class EraseDesk {
  private static final List<String> ONLY_YES = List.of("ERASE");

  private final SubscriberDeletion deletion;
  private final Wording wording;
  private final Clock clock;

  EraseDesk(SubscriberDeletion deletion, Wording wording, Clock clock) {
    this.deletion = deletion;
    this.wording = wording;
    this.clock = clock;
  }

  /** Our answer, also to a phone that has stopped; empty where the text is about something else. */
  Optional<List<String>> answer(Subscriber subscriber, Command command, String body) {
    if (command.isErase()) {
      return Optional.of(ask(subscriber));
    }
    return PendingChoice.open(subscriber, clock.instant())
        .filter(asked -> asked.kind == PendingChoice.Kind.ERASE && isYes(asked, body))
        .map(asked -> erase(subscriber));
  }

  // YES is the carrier's own word for START, so a number is what confirms.
  private static boolean isYes(PendingChoice asked, String body) {
    return OptionPick.of(body).filter(pick -> !pick.from(asked.options).isEmpty()).isPresent();
  }

  List<String> ask(Subscriber subscriber) {
    PendingChoice.ask(subscriber, PendingChoice.Kind.ERASE, null, ONLY_YES, clock.instant());
    return List.of(wording.to(subscriber).say(ServiceText.CHOOSE_ERASE));
  }

  private List<String> erase(Subscriber subscriber) {
    String done = wording.to(subscriber).say(ServiceText.ERASED);
    deletion.delete(subscriber);
    return List.of(done);
  }
}
