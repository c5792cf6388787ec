package org.docketline.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.docket.Court;
import org.docketline.docket.TicketOptions;
import org.docketline.subscription.Subscription;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.TextFacts.AnswerFacts;
import org.docketline.wording.TextLimit;
import org.docketline.wording.TextPart;

/** What a citation's court has to say of itself, in answers to questions. */
@Singleton
public final class CourtAnswer {
  private final CitationFacts facts;
  private final HearingWords words;

  CourtAnswer(CitationFacts facts, HearingWords words) {
    this.facts = facts;
    this.words = words;
  }

  /** The court of the next hearing, or the one whose citation it is. */
  public Court court(Subscription followed) {
    return facts.ticket(followed).courts().get(0);
  }

  /** How the citation stands, with its court to call. */
  public AnswerFacts of(Subscription followed) {
    Court court = court(followed);
    return new AnswerFacts(
        facts.of(followed).withPhone(words.phone(court)), PlaceWords.name(court));
  }

  /** These courts, to be picked by number. */
  public TextPart choices(List<Court> courts) {
    return (texts, brevity) ->
        IntStream.range(0, courts.size())
            .mapToObj(at -> (at + 1) + ": " + PlaceWords.name(courts.get(at)).words(texts, brevity))
            .collect(Collectors.joining(", "));
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
    return court(followed)
        .notes()
        .in(texts.language().code())
        .map(texts::plain)
        .filter(TextLimit::holdsNote);
  }
}
