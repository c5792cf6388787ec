package org.docketline.notice;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Court;
import org.docketline.docket.CourtWords;
import org.docketline.docket.HearingNow;
import org.docketline.docket.TicketNow;
import org.docketline.docket.TicketOptions;
import org.docketline.subscription.Subscription;
import org.docketline.wording.CourtSentence;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.OptionList;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextBrevity;
import org.docketline.wording.TextFacts.AnswerFacts;
import org.docketline.wording.TextFacts.CourtsFacts;
import org.docketline.wording.TextFacts.DatedAnswerFacts;
import org.docketline.wording.TextFacts.StandingFacts;
import org.docketline.wording.TextLimit;
import org.docketline.wording.TextPart;

/** What a citation's court has to say of itself, in answers to questions. */
@Singleton
public final class CourtAnswer {
  /** Of more courts a text has no room to tell. */
  private static final int MOST_COURTS = 2;

  private final CitationFacts facts;
  private final HearingWords words;

  CourtAnswer(CitationFacts facts, HearingWords words) {
    this.facts = facts;
    this.words = words;
  }

  /** The court of the next hearing, or the one whose citation it is, or else of the last one. */
  public Court court(Subscription followed) {
    TicketNow ticket = facts.ticket(followed);
    Court court = ticket.courts().get(0);
    return court.isListed() ? court : ticket.courtToCall();
  }

  /** How the citation stands, with its court to call. */
  public AnswerFacts of(Subscription followed) {
    return of(followed, facts.of(followed));
  }

  /** The same where the court is named besides, so that the sentence need not. */
  public AnswerFacts ofPlace(Subscription followed) {
    StandingFacts standing = facts.of(followed);
    return of(
        followed,
        facts.standing(followed) == TicketStanding.NONE
            ? standing.withFacts(ServiceText.FACTS_NONE)
            : standing);
  }

  private AnswerFacts of(Subscription followed, StandingFacts standing) {
    Court court = court(followed);
    var call = words.call(court);
    return new AnswerFacts(
        standing.withPhone(call.phone()),
        PlaceWords.toCall(call),
        new PlaceWords(court, null),
        new CourtSentence(court.consequence(), TextBrevity.CUT));
  }

  /** The same with its date, the next one or else the last. */
  public DatedAnswerFacts dated(Subscription followed) {
    HearingNow hearing = facts.ticket(followed).latest().orElseThrow();
    return new DatedAnswerFacts(of(followed), words.of(hearing).when());
  }

  /**
   * The courts that the number of this citation may belong to: those of its dates, the one that its
   * list gives, and those of the same number in what else is followed.
   */
  public List<Court> courts(Subscription followed, List<Subscription> all) {
    Map<String, Court> courts = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(followed),
            all.stream().filter(one -> one.citationNumber().equals(followed.citationNumber())))
        .map(facts::ticket)
        .flatMap(
            ticket ->
                Stream.concat(
                    ticket.courts().stream(), Stream.of(ticket.court()).filter(Court::isListed)))
        .forEach(court -> courts.putIfAbsent(court.key(), court));
    return List.copyOf(courts.values());
  }

  /** A citation that may be in any of these. */
  public CourtsFacts of(Subscription followed, List<Court> courts) {
    return new CourtsFacts(
        facts.of(followed).ticket(),
        PlaceWords.toCall(courts.stream().limit(MOST_COURTS).map(words::call).toList()));
  }

  /** These courts, to be picked by number. */
  public TextPart choices(List<Court> courts) {
    return OptionList.of(courts.stream().map(PlaceWords::name).toList());
  }

  /** Where to pay online; empty where it cannot be, or where a text cannot carry the address. */
  public Optional<String> payment(Subscription followed) {
    return TicketOptions.of(facts.ticket(followed)).paymentLink().filter(TextLimit::holdsLink);
  }

  /** The court's page, likewise. */
  public Optional<String> website(Subscription followed) {
    return court(followed).website().filter(TextLimit::holdsLink);
  }

  /** What the court wants said of it in this language, likewise. */
  public Optional<String> notes(Subscription followed, LanguageTexts texts) {
    return said(court(followed).notes(), texts);
  }

  /** What the court says of a missed date, likewise. */
  public Optional<String> consequence(Subscription followed, LanguageTexts texts) {
    return said(court(followed).consequence(), texts);
  }

  /** What the court wants brought, likewise. */
  public Optional<String> bring(Subscription followed, LanguageTexts texts) {
    return said(court(followed).details().visit().bring(), texts);
  }

  /** What a court says of something in this language, likewise. */
  public static Optional<String> said(CourtWords courtWords, LanguageTexts texts) {
    return courtWords.in(texts.language().code()).map(texts::plain).filter(TextLimit::holdsNote);
  }
}
