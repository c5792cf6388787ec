package org.docketline.notice;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.Citation;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;

/** What a citation's court has to say of itself, as the placeholders of answers to questions. */
@Singleton
public final class CourtAnswer {
  /** What is longer is left out: a link that is cut leads nowhere. */
  static final int LONGEST = 100;

  private final CitationFacts facts;
  private final CourtDirectory courts;
  private final HearingWords words;

  CourtAnswer(CitationFacts facts, CourtDirectory courts, HearingWords words) {
    this.facts = facts;
    this.courts = courts;
    this.words = words;
  }

  /** The court of the next hearing, or the one whose citation it is. */
  public Court court(Citation citation) {
    return facts.next(citation).map(courts::of).orElseGet(() -> courts.of(citation));
  }

  /** All that is said of the citation, and {@code court}. */
  public Map<String, Object> of(Citation citation) {
    Court court = court(citation);
    Map<String, Object> said = new HashMap<>(facts.of(citation));
    said.put("court", words.name(court));
    said.put("phone", words.phone(court));
    return said;
  }

  /** Where to pay; empty where it is none that a text can carry. */
  public Optional<String> payment(Citation citation) {
    return court(citation).paymentUrl().filter(CourtAnswer::isCarried);
  }

  /** The court's page, likewise. */
  public Optional<String> website(Citation citation) {
    return court(citation).website().filter(CourtAnswer::isCarried);
  }

  /** What the court wants said of it. */
  public Optional<String> notes(Citation citation) {
    return court(citation).notes().map(Gsm::plain).filter(CourtAnswer::isCarried);
  }

  private static boolean isCarried(String text) {
    return text.length() <= LONGEST && Gsm.plain(text).equals(text);
  }
}
