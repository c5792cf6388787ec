package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Hearing;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.Notices;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.MannersKind;
import org.docketline.wording.FilledText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextKey;
import org.docketline.wording.TextPart;
import org.docketline.wording.Wording;

/**
 * Answers thanks, OK and "I'll be there" once a day, and a greeting once, with the next court date,
 * as that is what the phone is about: whoever greets may still say thanks.
 */
@Singleton
final class MannersDesk {
  private final CitationFacts facts;
  private final Notices notices;
  private final Wording wording;

  MannersDesk(CitationFacts facts, Notices notices, Wording wording) {
    this.facts = facts;
    this.notices = notices;
    this.wording = wording;
  }

  List<String> answer(Subscriber subscriber, IncomingText text, MannersKind kind) {
    return isAnswered(text, kind)
        ? List.of()
        : List.of(wording.to(subscriber).say(said(subscriber, kind)));
  }

  private boolean isAnswered(IncomingText text, MannersKind kind) {
    return keys(kind).anyMatch(key -> text.before().isToldToday(key));
  }

  // What the keys hold of the texts that answer it.
  private static Stream<String> keys(MannersKind kind) {
    return switch (kind) {
      case THANKS, COMING, AGREED ->
          Stream.of("manners-thanks", "manners-coming", "manners-agreed");
      case GREETING -> Stream.of("manners-greeting", "manners-welcome");
    };
  }

  private FilledText said(Subscriber subscriber, MannersKind kind) {
    if (kind == MannersKind.GREETING && !Subscription.hasEverHad(subscriber)) {
      return ServiceText.MANNERS_WELCOME;
    }
    Optional<Subscription> next = next(subscriber);
    notices.noteAnswers(next.stream().toList());
    return next.flatMap(facts::whenNext)
        .map(when -> dated(kind).with(when))
        .orElseGet(() -> undated(kind));
  }

  private Optional<Subscription> next(Subscriber subscriber) {
    return facts.toTell(subscriber.followed()).stream()
        .filter(Subscription::isActive)
        .filter(one -> facts.whenNext(one).isPresent())
        .min(Comparator.comparing(this::moment));
  }

  private LocalDateTime moment(Subscription followed) {
    Hearing hearing = facts.next(followed).orElseThrow();
    return hearing.date.atTime(hearing.time == null ? LocalTime.MAX : hearing.time);
  }

  private static TextKey<TextPart> dated(MannersKind kind) {
    return switch (kind) {
      case THANKS -> ServiceText.MANNERS_THANKS;
      case COMING -> ServiceText.MANNERS_COMING;
      case AGREED -> ServiceText.MANNERS_AGREED;
      case GREETING -> ServiceText.MANNERS_GREETING;
    };
  }

  private static FilledText undated(MannersKind kind) {
    return switch (kind) {
      case THANKS -> ServiceText.MANNERS_THANKS_NONE;
      case COMING -> ServiceText.MANNERS_COMING_NONE;
      case AGREED -> ServiceText.MANNERS_AGREED_NONE;
      case GREETING -> ServiceText.MANNERS_GREETING_NONE;
    };
  }
}
