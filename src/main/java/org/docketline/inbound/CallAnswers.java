package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.docket.Court;
import org.docketline.docket.CourtOption;
import org.docketline.docket.CourtWords;
import org.docketline.docket.OptionKind;
import org.docketline.docket.TicketOptions;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.CourtAnswer;
import org.docketline.notice.CourtToCall;
import org.docketline.notice.Notices;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.QuestionTopic;
import org.docketline.wording.FilledText;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.CallFacts;
import org.docketline.wording.TextKey;
import org.docketline.wording.TextLimit;
import org.docketline.wording.Wording;

/**
 * Answers what only a court can say with whom to call, and with what the court has to say of it in
 * the directory. It gives no advice, and never says what a ticket is for.
 */
@Singleton
final class CallAnswers {
  /** Questions of our texts, and not of a court: the county is called. */
  private static final Set<QuestionTopic> OF_TEXTS =
      EnumSet.of(QuestionTopic.NEW_PHONE, QuestionTopic.OTHER_PHONE);

  /** Their answers tell no date: who asks these does not ask for one. */
  private static final Set<QuestionTopic> DATELESS =
      EnumSet.of(
          QuestionTopic.CHARGE,
          QuestionTopic.WARRANT,
          QuestionTopic.LICENSE,
          QuestionTopic.IMMIGRATION);

  private final TicketsToAnswer tickets;
  private final CourtToCall calls;
  private final CitationFacts facts;
  private final CourtAnswer courts;
  private final Notices notices;
  private final Wording wording;

  CallAnswers(
      TicketsToAnswer tickets,
      CourtToCall calls,
      CitationFacts facts,
      CourtAnswer courts,
      Notices notices,
      Wording wording) {
    this.tickets = tickets;
    this.calls = calls;
    this.facts = facts;
    this.courts = courts;
    this.notices = notices;
    this.wording = wording;
  }

  /** The answer, where the topic is one of these. */
  Optional<List<String>> answer(Subscriber subscriber, QuestionTopic topic) {
    return words(topic).map(text -> List.of(answer(subscriber, topic, text)));
  }

  private String answer(Subscriber subscriber, QuestionTopic topic, TextKey<CallFacts> text) {
    LanguageTexts texts = wording.to(subscriber);
    List<Subscription> found = OF_TEXTS.contains(topic) ? List.of() : tickets.found(subscriber);
    if (found.isEmpty()) {
      return texts.say(text.with(ofCounty(subscriber)));
    }
    Subscription next = found.get(0);
    String said =
        DATELESS.contains(topic) ? texts.say(text.with(calls.of(next))) : dated(texts, text, next);
    return texts.sayAlso(said, Stream.concat(own(topic, next, texts), more(found)));
  }

  /** Whom to call and the next date, in the words of this text. */
  String said(Subscriber subscriber, TextKey<CallFacts> text) {
    LanguageTexts texts = wording.to(subscriber);
    return tickets.found(subscriber).stream()
        .findFirst()
        .map(next -> dated(texts, text, next))
        .orElseGet(() -> texts.say(text.with(ofCounty(subscriber))));
  }

  private String dated(LanguageTexts texts, TextKey<CallFacts> text, Subscription next) {
    if (facts.whenNext(next).isPresent()) { // somebody is expected, and told it
      notices.noteAnswers(List.of(next));
    }
    return texts.say(text.with(calls.of(next)));
  }

  private CallFacts ofCounty(Subscriber subscriber) {
    return calls.ofCounty(
        subscriber.followed().isEmpty() ? ServiceText.DATE_UNKNOWN : ServiceText.DATE_WATCHED);
  }

  private static Optional<TextKey<CallFacts>> words(QuestionTopic topic) {
    return switch (topic) {
      case PAID -> Optional.of(ServiceText.ANSWER_PAID);
      case CHARGE -> Optional.of(ServiceText.ANSWER_CHARGE);
      case WARRANT -> Optional.of(ServiceText.ANSWER_WARRANT);
      case LICENSE -> Optional.of(ServiceText.ANSWER_LICENSE);
      case LOST -> Optional.of(ServiceText.ANSWER_LOST);
      case LAWYER -> Optional.of(ServiceText.ANSWER_LAWYER);
      case CONTEST -> Optional.of(ServiceText.ANSWER_CONTEST);
      case INTERPRETER -> Optional.of(ServiceText.ANSWER_INTERPRETER);
      case ACCESS -> Optional.of(ServiceText.ANSWER_ACCESS);
      case REMOTE -> Optional.of(ServiceText.ANSWER_REMOTE);
      case HOURS -> Optional.of(ServiceText.ANSWER_HOURS);
      case PLAN -> Optional.of(ServiceText.ANSWER_PLAN);
      case PROOF -> Optional.of(ServiceText.ANSWER_PROOF);
      case NEW_PHONE -> Optional.of(ServiceText.ANSWER_NEW_PHONE);
      case OTHER_PHONE -> Optional.of(ServiceText.ANSWER_OTHER_PHONE);
      case IMMIGRATION -> Optional.of(ServiceText.ANSWER_IMMIGRATION);
      case MUST -> Optional.of(ServiceText.ANSWER_MUST);
      case WHO, ABSENT, MISSED, BRING, PERSON, PAY, WHERE, WHEN -> Optional.empty();
    };
  }

  // What the court itself says of it, in this language.
  private Stream<FilledText> own(QuestionTopic topic, Subscription next, LanguageTexts texts) {
    Stream<FilledText> said =
        CourtAnswer.said(own(topic, next), texts).map(ServiceText.ANSWER_NOTES::with).stream();
    return topic == QuestionTopic.REMOTE ? Stream.concat(said, join(next)) : said;
  }

  private CourtWords own(QuestionTopic topic, Subscription next) {
    Court court = courts.court(next);
    return switch (topic) {
      case INTERPRETER -> court.details().visit().interpreter();
      case ACCESS -> court.details().visit().access();
      case HOURS -> court.details().visit().hours();
      case CONTEST -> how(next, OptionKind.CONTEST);
      case PLAN -> how(next, OptionKind.PAYMENT_PLAN);
      case REMOTE -> how(next, OptionKind.REMOTE);
      case OTHER_PHONE,
          NEW_PHONE,
          LOST,
          IMMIGRATION,
          CHARGE,
          PAID,
          LAWYER,
          PROOF,
          WARRANT,
          LICENSE,
          MUST,
          WHO,
          ABSENT,
          MISSED,
          BRING,
          PERSON,
          PAY,
          WHERE,
          WHEN ->
          CourtWords.NONE;
    };
  }

  private CourtWords how(Subscription next, OptionKind kind) {
    return option(next, kind).map(CourtOption::how).orElse(CourtWords.NONE);
  }

  private Optional<CourtOption> option(Subscription next, OptionKind kind) {
    return TicketOptions.of(facts.ticket(next)).options().stream()
        .filter(option -> option.kind() == kind)
        .findFirst();
  }

  private Stream<FilledText> join(Subscription next) {
    return option(next, OptionKind.REMOTE)
        .flatMap(remote -> remote.link().or(remote::phone))
        .filter(TextLimit::holdsLink)
        .map(ServiceText.ANSWER_JOIN::with)
        .stream();
  }

  private Stream<FilledText> more(List<Subscription> found) {
    boolean severalCourts = found.stream().map(courts::court).distinct().count() > 1;
    return found.size() == 1
        ? Stream.empty()
        : Stream.of(severalCourts ? ServiceText.ANSWER_OTHER : ServiceText.ANSWER_MORE);
  }
}
