package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.Notices;
import org.docketline.notice.StatusLine;
import org.docketline.notice.TicketStanding;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.Command.Ask;
import org.docketline.understanding.QuestionTopic;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/**
 * Answers questions from the directory entry of the court that comes next for this phone. It never
 * gives advice: what only a court can say is answered with whom to call.
 */
@Singleton
final class QuestionDesk {
  /** Whoever asks of a missed date means one as recent as this, although another may be ahead. */
  private static final int RECENT_DAYS = 30;

  private final CallAnswers calls;
  private final CitationFacts facts;
  private final TopicAnswers answers;
  private final AnswerLines lines;
  private final Notices notices;
  private final Wording wording;

  QuestionDesk(
      CallAnswers calls,
      CitationFacts facts,
      TopicAnswers answers,
      AnswerLines lines,
      Notices notices,
      Wording wording) {
    this.calls = calls;
    this.facts = facts;
    this.answers = answers;
    this.lines = lines;
    this.notices = notices;
    this.wording = wording;
  }

  List<String> answer(Subscriber subscriber, Ask ask) {
    return calls.answer(subscriber, ask.topic()).orElseGet(() -> ofCourt(subscriber, ask));
  }

  private List<String> ofCourt(Subscriber subscriber, Ask ask) {
    List<Subscription> followed = facts.toTell(subscriber.followed());
    LanguageTexts texts = wording.to(subscriber);
    return List.of(
        meant(followed, ask.topic())
            .map(one -> about(one, followed, texts, ask))
            .orElseGet(() -> withoutCitation(texts, followed, ask.topic())));
  }

  /** The ticket that a question is about: the one whose date comes first. */
  private Optional<Subscription> meant(List<Subscription> followed, QuestionTopic topic) {
    Comparator<StatusLine> order = StatusLine.IN_ORDER;
    return followed.stream()
        .filter(Subscription::isActive)
        .map(one -> facts.statusLines(one).get(0))
        .min(
            topic == QuestionTopic.MISSED
                ? Comparator.comparing((StatusLine line) -> !isMissed(line)).thenComparing(order)
                : Comparator.comparing((StatusLine line) -> !line.standing().isExpected())
                    .thenComparing(order))
        .map(StatusLine::followed);
  }

  private static boolean isMissed(StatusLine line) {
    return line.standing() == TicketStanding.BEGUN || line.isPastSince(RECENT_DAYS);
  }

  private String withoutCitation(
      LanguageTexts texts, List<Subscription> watched, QuestionTopic topic) {
    if (topic == QuestionTopic.WHO) {
      return texts.say(ServiceText.ANSWER_NONE_WHO);
    }
    if (topic == QuestionTopic.PERSON) {
      return texts.say(ServiceText.ANSWER_NONE_PERSON);
    }
    return watched.stream()
        .findFirst()
        .map(one -> facts.ofUnfound(one.citationNumber()))
        .map(said -> texts.say(ServiceText.ANSWER_UNFOUND.with(said)))
        .orElseGet(() -> texts.say(ServiceText.ANSWER_NONE));
  }

  private String about(
      Subscription one, List<Subscription> followed, LanguageTexts texts, Ask ask) {
    List<Subscription> found = followed.stream().filter(Subscription::isActive).toList();
    List<QuestionTopic> asked = Stream.concat(Stream.of(ask.topic()), ask.also().stream()).toList();
    String told = texts.say(answers.of(ask.topic(), one, found));
    boolean dateTold = AnswerLines.isOfDate(ask.topic());
    for (QuestionTopic topic : ask.also()) {
      String longer = texts.sayAlso(told, lines.also(topic, ask.topic(), one).stream());
      dateTold |= AnswerLines.isOfDate(topic) && !longer.equals(told);
      told = longer;
    }
    if (dateTold) {
      notices.noteAnswers(List.of(one));
    }
    return texts.sayAlso(told, lines.rest(texts, asked, one, followed));
  }
}
