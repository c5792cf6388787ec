package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.SubscriberDeletion;
import org.docketline.understanding.NamedOption;
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
  Optional<List<String>> answer(
      Subscriber subscriber, IncomingText text, Optional<PendingChoice> open) {
    if (text.command().isErase()) {
      return Optional.of(ask(subscriber));
    }
    return ofErase(open)
        .filter(asked -> text.optOutType().isBlank())
        .flatMap(asked -> answer(subscriber, asked, text.words()));
  }

  private static Optional<PendingChoice> ofErase(Optional<PendingChoice> open) {
    return open.filter(asked -> asked.kind == PendingChoice.Kind.ERASE);
  }

  // YES is also the carrier's own word for START: where the carrier took it for that, it says so.
  private Optional<List<String>> answer(Subscriber subscriber, PendingChoice asked, String body) {
    if (OptionPick.isYes(body) || isPicked(asked, body)) {
      return Optional.of(erase(subscriber));
    }
    if (OptionPick.isNo(body)) {
      asked.close();
      return Optional.of(List.of(wording.to(subscriber).say(ServiceText.NOT_ERASED)));
    }
    return Optional.empty();
  }

  private static boolean isPicked(PendingChoice asked, String body) {
    return !OptionPick.of(body, options(asked), asked.kind.asks()).picked().isEmpty();
  }

  /** What the question may be answered with beside yes and no. */
  static List<NamedOption> options(PendingChoice asked) {
    return asked.options.stream()
        .map(only -> new NamedOption(only, List.of(), List.of(), List.of()))
        .toList();
  }

  /** Closes the question: a YES after a stop is not of what was asked before it. */
  static void forget(Optional<PendingChoice> open) {
    ofErase(open).ifPresent(PendingChoice::close);
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
