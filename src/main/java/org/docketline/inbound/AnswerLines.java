package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.CourtAnswer;
import org.docketline.notice.TicketStanding;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.QuestionTopic;
import org.docketline.wording.FilledText;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.AnswerFacts;

/** What may follow an answer in lines of their own, as far as there is room. */
@Singleton
final class AnswerLines {
  private static final Map<QuestionTopic, Function<AnswerFacts, FilledText>> SHORT =
      Map.of(
          QuestionTopic.WHEN, ServiceText.ANSWER_ALSO_DATE::with,
          QuestionTopic.WHERE, ServiceText.ANSWER_ALSO_DATE::with,
          QuestionTopic.BRING, any -> ServiceText.ANSWER_ALSO_BRING,
          QuestionTopic.PAY, ServiceText.ANSWER_ALSO_PAY::with,
          QuestionTopic.ABSENT, ServiceText.ANSWER_ALSO_ABSENT::with);

  private final CitationFacts facts;
  private final CourtAnswer courts;

  AnswerLines(CitationFacts facts, CourtAnswer courts) {
    this.facts = facts;
    this.courts = courts;
  }

  /** The short answer to one question more, if the longer one before it has not told it. */
  Optional<FilledText> also(QuestionTopic topic, QuestionTopic first, Subscription one) {
    boolean told =
        (topic == QuestionTopic.WHEN && isDated(first))
            || (topic == QuestionTopic.WHERE && isOfDate(first));
    return Optional.ofNullable(SHORT.get(topic))
        .filter(text -> !told)
        .map(text -> text.apply(courts.of(one)));
  }

  private static boolean isDated(QuestionTopic topic) {
    return isOfDate(topic) || topic == QuestionTopic.ABSENT || topic == QuestionTopic.MISSED;
  }

  /** Whether the answer is the sentence on the date. */
  static boolean isOfDate(QuestionTopic topic) {
    return topic == QuestionTopic.WHEN || topic == QuestionTopic.WHERE;
  }

  /** Everything else, what matters most first. */
  Stream<FilledText> rest(
      LanguageTexts texts, List<QuestionTopic> asked, Subscription one, List<Subscription> all) {
    return Stream.of(
            consequence(texts, asked, one).map(ServiceText.ANSWER_NOTES::with),
            stays(asked, one),
            more(asked, one, all),
            bring(texts, asked, one).map(ServiceText.ANSWER_NOTES::with),
            notes(texts, asked, one).map(ServiceText.ANSWER_NOTES::with),
            link(asked, one, all))
        .flatMap(Optional::stream);
  }

  // Where a date is known, the answer itself has it. Of one that is off, it would be untrue.
  private Optional<String> consequence(
      LanguageTexts texts, List<QuestionTopic> asked, Subscription one) {
    boolean undated =
        switch (facts.standing(one)) {
          case UNSEEN, WITHDRAWN, NONE -> true;
          case AHEAD, TODAY, BEGUN, PAST, CANCELLED, CLOSED -> false;
        };
    return undated && asked.get(0) == QuestionTopic.MISSED
        ? courts.consequence(one, texts)
        : Optional.empty();
  }

  // Whoever would rather pay than come is to know that the date stands meanwhile.
  private Optional<FilledText> stays(List<QuestionTopic> asked, Subscription one) {
    TicketStanding standing = facts.standing(one);
    return Optional.of(asked.get(0))
        .filter(topic -> topic == QuestionTopic.PAY)
        .filter(topic -> standing == TicketStanding.AHEAD || standing == TicketStanding.TODAY)
        .map(topic -> ServiceText.ANSWER_STAYS.with(courts.dated(one)));
  }

  private Optional<FilledText> more(
      List<QuestionTopic> asked, Subscription one, List<Subscription> all) {
    boolean otherCourts =
        all.stream()
            .filter(other -> other.isActive() && !other.number().equals(one.number()))
            .anyMatch(other -> !courts.court(other).equals(courts.court(one)));
    if (otherCourts && asked.get(0) != QuestionTopic.WHO) {
      return Optional.of(ServiceText.ANSWER_OTHER);
    }
    return all.size() > 1 || hasUntoldDates(asked, one)
        ? Optional.of(ServiceText.ANSWER_MORE)
        : Optional.empty();
  }

  // The sentence on the first of several dates says that there are more, unless that is today.
  private boolean hasUntoldDates(List<QuestionTopic> asked, Subscription one) {
    boolean told = facts.standing(one) == TicketStanding.AHEAD && isOfDate(asked.get(0));
    return !told && facts.ticket(one).ahead().size() > 1;
  }

  // A link would make no text truer that asks whether it is true.
  private Optional<FilledText> link(
      List<QuestionTopic> asked, Subscription one, List<Subscription> all) {
    if (asked.contains(QuestionTopic.PAY) && courts.courts(one, all).size() > 1) {
      return Optional.empty();
    }
    return Optional.of(one)
        .filter(paying -> asked.contains(QuestionTopic.PAY))
        .flatMap(courts::payment)
        .map(ServiceText.ANSWER_LINK::with)
        .or(() -> courts.website(one).map(ServiceText.ANSWER_SITE::with))
        .filter(link -> asked.get(0) != QuestionTopic.WHO);
  }

  private Optional<String> bring(LanguageTexts texts, List<QuestionTopic> asked, Subscription one) {
    return asked.contains(QuestionTopic.BRING) ? courts.bring(one, texts) : Optional.empty();
  }

  // Notes are about coming: which door, what else to know of the place.
  private Optional<String> notes(LanguageTexts texts, List<QuestionTopic> asked, Subscription one) {
    return asked.contains(QuestionTopic.BRING) || asked.contains(QuestionTopic.WHERE)
        ? courts.notes(one, texts)
        : Optional.empty();
  }
}
