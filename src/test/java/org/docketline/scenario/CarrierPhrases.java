package org.docketline.scenario;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import org.docketline.sms.FakeCarrier;
import org.docketline.sms.Fate;

/** What scenarios say of the carrier, and of the line to it. */
final class CarrierPhrases {
  private static final Duration A_LIFE = Duration.ofDays(30_000);
  private static final Fate LOST = Fate.error(500, 20500);

  private final FakeCarrier carrier;
  private boolean dead;

  CarrierPhrases(FakeCarrier carrier) {
    this.carrier = carrier;
  }

  List<Phrase> all() {
    return List.of(
        Phrase.of("the carrier takes all texts", (p, line) -> all(Fate.ACCEPT)),
        Phrase.of("the carrier refuses all texts with (\\d+) (\\d+)", (p, line) -> all(refusal(p))),
        Phrase.of(
            "the carrier refuses the next text with (\\d+) (\\d+)",
            (p, line) -> carrier.next(refusal(p))),
        Phrase.of(
            "the carrier takes all texts and its answers are lost",
            (p, line) -> all(Fate.ACCEPT_THEN_DROP)),
        Phrase.of(
            "the carrier takes the next text and its answer is lost",
            (p, line) -> carrier.next(Fate.ACCEPT_THEN_DROP)),
        Phrase.of("all texts are lost before the carrier", (p, line) -> all(LOST)),
        Phrase.of("the next text is lost before the carrier", (p, line) -> carrier.next(LOST)),
        Phrase.of("the carrier's list lags (\\d+) minutes", (p, line) -> lag(p)),
        Phrase.of("the carrier's list shows nothing", (p, line) -> carrier.lag(A_LIFE)),
        Phrase.of(
            "the carrier alters words", (p, line) -> carrier.alterWords(CarrierPhrases::altered)),
        Phrase.of("the line is dead", (p, line) -> shut()),
        Phrase.of("the line is back", (p, line) -> open()));
  }

  private void all(Fate fate) {
    carrier.otherwise(post -> fate);
  }

  private static Fate refusal(MatchResult parts) {
    return Fate.error(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  private void lag(MatchResult parts) {
    carrier.lag(Duration.ofMinutes(Long.parseLong(parts.group(1))));
  }

  private static String altered(String words) {
    return "From the court:  " + words.replace('\'', '\u2019');
  }

  private void shut() {
    carrier.shut();
    dead = true;
  }

  /** The line serves the scenarios that follow too. */
  void open() {
    if (dead) {
      carrier.open();
      dead = false;
    }
  }
}
