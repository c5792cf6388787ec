package org.docketline.notice;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.docket.Court;
import org.docketline.docket.TicketNow;
import org.docketline.subscription.Subscription;
import org.docketline.wording.CheapLetters;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.TextLimit;
import org.docketline.wording.TextPart;

/** Makes the placeholders of answers to questions from the directory's entry of a court. */
@Singleton
public final class CourtAnswer {
  private final CitationFacts facts;
  private final HearingWords words;

  CourtAnswer(CitationFacts facts, HearingWords words) {
    this.facts = facts;
    this.words = words;
  }

  /** The court of the next hearing; without one, the court of the citation. */
  public Court court(Subscription followed) {
    return facts.ticket(followed).courts().get(0);
  }

  /** The placeholders of {@link CitationFacts}, and {@code court}. */
  public Map<String, Object> of(Subscription followed) {
    TicketNow ticket = facts.ticket(followed);
    Court court = ticket.courts().get(0);
    Map<String, Object> said = new HashMap<>(facts.of(ticket));
    said.put("court", words.name(court));
    said.put("phone", words.phone(court));
    return said;
  }

  /** Placeholder {@code choices}: these courts, to be picked by number. */
  public Map<String, Object> choices(List<Court> courts) {
    TextPart numbered =
        (speech, brevity) ->
            IntStream.range(0, courts.size())
                .mapToObj(at -> (at + 1) + ": " + PlaceWords.name(courts.get(at), speech, brevity))
                .collect(Collectors.joining(", "));
    return Map.of("choices", numbered);
  }

  /** Where to pay; empty where a text cannot carry the address. */
  public Optional<String> payment(Subscription followed) {
    return court(followed).paymentUrl().filter(CourtAnswer::isCarried);
  }

  /** The court's page; empty where a text cannot carry the address. */
  public Optional<String> website(Subscription followed) {
    return court(followed).website().filter(CourtAnswer::isCarried);
  }

  /** The court's own notes in this language; empty where they are too long for a text. */
  public Optional<String> notes(Subscription followed, LanguageTexts speech) {
    return court(followed)
        .notes()
        .in(speech.language().code())
        .map(speech.alphabet()::plain)
        .filter(notes -> notes.length() <= TextLimit.COURT_FACT);
  }

  private static boolean isCarried(String text) {
    return text.length() <= TextLimit.COURT_FACT && CheapLetters.plain(text).equals(text);
  }
}
