package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Hearing;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.CourtAnswer;
import org.docketline.notice.Notices;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.QuestionTopic;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.AnswerFacts;
import org.docketline.wording.TextKey;
import org.docketline.wording.Wording;

/**
 * Answers questions from the directory entry of the court that comes next for this phone. It never
 * gives advice: what only a court can say is answered with whom to call.
 */
@Singleton
final class QuestionDesk {
  private final CallAnswers calls;
  private final CitationFacts facts;
  private final CourtAnswer courts;
  private final Notices notices;
  private final Wording wording;

  QuestionDesk(
      CallAnswers calls,
      CitationFacts facts,
      CourtAnswer courts,
      Notices notices,
      Wording wording) {
    this.calls = calls;
    this.facts = facts;
    this.notices = notices;
    this.courts = courts;
    this.wording = wording;
  }

  List<String> answer(Subscriber subscriber, QuestionTopic topic) {
    return calls.answer(subscriber, topic).orElseGet(() -> ofCourt(subscriber, topic));
  }

  private List<String> ofCourt(Subscriber subscriber, QuestionTopic topic) {
    List<Subscription> followed = facts.toTell(subscriber.followed());
    List<Subscription> found =
        followed.stream()
            .filter(Subscription::isActive)
            .sorted(Comparator.comparing(this::nextDay))
            .toList();
    return found.isEmpty()
        ? List.of(withoutCitation(wording.to(subscriber), followed, topic))
        : List.of(withRoomFor(lines(wording.to(subscriber), found, topic)));
  }

  // Tickets without a date come last.
  private LocalDate nextDay(Subscription followed) {
    return facts.next(followed).map(QuestionDesk::day).orElse(LocalDate.MAX);
  }

  private static LocalDate day(Hearing hearing) {
    return hearing.date;
  }

  private String withoutCitation(
      LanguageTexts texts, List<Subscription> watched, QuestionTopic topic) {
    return switch (topic) {
      case WHO -> texts.say(ServiceText.ANSWER_NONE_WHO);
      // CallAnswers has words for the others.
      case PERSON, OTHER_PHONE, NEW_PHONE, LOST, IMMIGRATION, CHARGE, PAID, INTERPRETER, LAWYER, CONTEST,
          PROOF, PLAN, REMOTE, ACCESS, HOURS, WARRANT, LICENSE, MUST ->
          texts.say(ServiceText.ANSWER_NONE_PERSON);
      case ABSENT, MISSED, BRING, PAY, WHERE, WHEN ->
          watched.stream()
              .findFirst()
              .map(one -> facts.ofUnfound(one.citationNumber()))
              .map(said -> texts.say(ServiceText.ANSWER_UNFOUND.with(said)))
              .orElseGet(() -> texts.say(ServiceText.ANSWER_NONE));
    };
  }

  private Stream<String> lines(LanguageTexts texts, List<Subscription> found, QuestionTopic topic) {
    Subscription next = found.get(0);
    if (topic == QuestionTopic.WHEN || topic == QuestionTopic.WHERE) { // the others name no date
      notices.noteAnswer(next);
    }
    return Stream.of(
            Optional.of(texts.say(answer(topic).with(courts.of(next)))),
            more(texts, found, topic),
            link(texts, next, topic),
            courts.notes(next, texts).map(notes -> texts.say(ServiceText.ANSWER_NOTES.with(notes))))
        .flatMap(Optional::stream);
  }

  private static TextKey<AnswerFacts> answer(QuestionTopic topic) {
    return switch (topic) {
      case WHO -> ServiceText.ANSWER_WHO;
      case ABSENT -> ServiceText.ANSWER_ABSENT;
      case MISSED -> ServiceText.ANSWER_MISSED;
      case BRING -> ServiceText.ANSWER_BRING;
      case PERSON, OTHER_PHONE, NEW_PHONE, LOST, IMMIGRATION, CHARGE, PAID, INTERPRETER, LAWYER, CONTEST,
          PROOF, PLAN, REMOTE, ACCESS, HOURS, WARRANT, LICENSE, MUST ->
          ServiceText.ANSWER_PERSON;
      case PAY -> ServiceText.ANSWER_PAY;
      case WHERE -> ServiceText.ANSWER_WHERE;
      case WHEN -> ServiceText.ANSWER_WHEN;
    };
  }

  private Optional<String> more(
      LanguageTexts texts, List<Subscription> found, QuestionTopic topic) {
    boolean severalCourts = found.stream().map(courts::court).distinct().count() > 1;
    if (severalCourts && topic != QuestionTopic.WHO) {
      return Optional.of(texts.say(ServiceText.ANSWER_OTHER));
    }
    return Optional.of(texts.say(ServiceText.ANSWER_MORE)).filter(line -> found.size() > 1);
  }

  private Optional<String> link(LanguageTexts texts, Subscription next, QuestionTopic topic) {
    return topic == QuestionTopic.PAY && courts.payment(next).isPresent()
        ? courts.payment(next).map(link -> texts.say(ServiceText.ANSWER_LINK.with(link)))
        : courts.website(next).map(link -> texts.say(ServiceText.ANSWER_SITE.with(link)));
  }

  private static String withRoomFor(Stream<String> lines) {
    return lines
        .reduce((said, line) -> LanguageTexts.fits(said + "\n" + line) ? said + "\n" + line : said)
        .orElseThrow();
  }
}
