package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.List;
import org.docketline.docket.Court;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.CourtAnswer;
import org.docketline.notice.TicketStanding;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.QuestionTopic;
import org.docketline.wording.FilledText;
import org.docketline.wording.ServiceText;

/** The answer to each question that is right for how a ticket stands. */
@Singleton
final class TopicAnswers {
  private final CitationFacts facts;
  private final CourtAnswer courts;

  TopicAnswers(CitationFacts facts, CourtAnswer courts) {
    this.facts = facts;
    this.courts = courts;
  }

  /** About this one of all that are followed. */
  FilledText of(QuestionTopic topic, Subscription one, List<Subscription> all) {
    return switch (topic) {
      case WHO -> ServiceText.ANSWER_WHO.with(courts.of(one));
      case ABSENT -> absent(one);
      case MISSED -> missed(one);
      case BRING -> bring(one);
      case PERSON,
          OTHER_PHONE,
          NEW_PHONE,
          LOST,
          IMMIGRATION,
          INTERPRETER,
          LAWYER,
          CHARGE,
          PAID,
          CONTEST,
          PROOF,
          PLAN,
          REMOTE,
          ACCESS,
          HOURS,
          WARRANT,
          LICENSE,
          MUST ->
          ServiceText.ANSWER_PERSON.with(courts.of(one));
      case PAY -> pay(one, all);
      case WHERE -> where(one);
      case WHEN -> when(one);
    };
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
