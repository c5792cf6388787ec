package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.docketline.docket.Court;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.CourtAnswer;
import org.docketline.notice.TicketStanding;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.QuestionTopic;
import org.docketline.wording.FilledText;
import org.docketline.wording.ServiceText;

/**
 * The answer that is right for how a ticket stands, to each question that {@link CallAnswers} has
 * no words for.
 */
@Singleton
final class TopicAnswers {
  private final CitationFacts facts;
  private final CourtAnswer courts;
  private final Map<QuestionTopic, BiFunction<Subscription, List<Subscription>, FilledText>>
      answers;

  TopicAnswers(CitationFacts facts, CourtAnswer courts) {
    this.facts = facts;
    this.courts = courts;
    this.answers =
        Map.of(
            QuestionTopic.WHO, (one, all) -> ServiceText.ANSWER_WHO.with(courts.of(one)),
            QuestionTopic.PERSON, (one, all) -> ServiceText.ANSWER_PERSON.with(courts.of(one)),
            QuestionTopic.ABSENT, (one, all) -> absent(one),
            QuestionTopic.MISSED, (one, all) -> missed(one),
            QuestionTopic.BRING, (one, all) -> bring(one),
            QuestionTopic.PAY, this::pay,
            QuestionTopic.WHERE, (one, all) -> where(one),
            QuestionTopic.WHEN, (one, all) -> when(one));
  }

  /** About this one of all that are followed. */
  FilledText of(QuestionTopic topic, Subscription one, List<Subscription> all) {
    return answers.get(topic).apply(one, all);
  }

  private FilledText absent(Subscription one) {
    return switch (facts.standing(one)) {
      case AHEAD -> ServiceText.ANSWER_ABSENT.with(courts.dated(one));
      case TODAY -> ServiceText.ANSWER_ABSENT_TODAY.with(courts.dated(one));
      case BEGUN -> ServiceText.ANSWER_BEGUN.with(courts.dated(one));
      case PAST -> ServiceText.ANSWER_PAST.with(courts.dated(one));
      case CANCELLED, UNSEEN, WITHDRAWN, NONE, CLOSED ->
          ServiceText.ANSWER_ABSENT_OFF.with(courts.of(one));
    };
  }

  private FilledText missed(Subscription one) {
    return switch (facts.standing(one)) {
      case AHEAD -> ServiceText.ANSWER_MISSED.with(courts.dated(one));
      case TODAY -> ServiceText.ANSWER_MISSED_TODAY.with(courts.dated(one));
      case BEGUN -> ServiceText.ANSWER_BEGUN.with(courts.dated(one));
      case PAST -> ServiceText.ANSWER_PAST.with(courts.dated(one));
      case CANCELLED, UNSEEN, WITHDRAWN, NONE, CLOSED ->
          ServiceText.ANSWER_MISSED_OFF.with(courts.of(one));
    };
  }

  private FilledText bring(Subscription one) {
    return (facts.standing(one).isExpected()
            ? ServiceText.ANSWER_BRING
            : ServiceText.ANSWER_BRING_OFF)
        .with(courts.of(one));
  }

  private FilledText pay(Subscription one, List<Subscription> all) {
    if (facts.standing(one) == TicketStanding.CLOSED) {
      return ServiceText.ANSWER_PAY_CLOSED.with(courts.of(one));
    }
    List<Court> possible = courts.courts(one, all);
    return possible.size() > 1
        ? ServiceText.ANSWER_PAY_COURTS.with(courts.of(one, possible))
        : ServiceText.ANSWER_PAY.with(courts.of(one));
  }

  // A sentence on a date that is on, or has passed, names the place.
  private FilledText where(Subscription one) {
    if (!courts.court(one).isListed()) {
      return ServiceText.ANSWER_WHERE_UNKNOWN.with(courts.of(one));
    }
    TicketStanding standing = facts.standing(one);
    return standing.isExpected() || standing == TicketStanding.PAST
        ? ServiceText.ANSWER_WHERE.with(courts.of(one))
        : ServiceText.ANSWER_WHERE_OFF.with(courts.ofPlace(one));
  }

  private FilledText when(Subscription one) {
    return switch (facts.standing(one)) {
      case AHEAD, TODAY -> ServiceText.ANSWER_WHEN.with(courts.of(one));
      case BEGUN, PAST, CANCELLED, UNSEEN, WITHDRAWN, NONE, CLOSED ->
          ServiceText.ANSWER_WHEN_OFF.with(courts.of(one));
    };
  }
}
