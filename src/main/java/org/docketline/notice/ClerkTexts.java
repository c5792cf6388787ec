package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.docketline.docket.CountyConfig;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.PlannedText;
import org.docketline.outbox.SendUrgency;
import org.docketline.subscription.SignUp;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.wording.FilledText;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.RenderedText;
import org.docketline.wording.SampleText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Plans the texts that a clerk gives cause for, which go out at once or not at all. */
@Singleton
public final class ClerkTexts {
  /** One text may confirm a stop, within this time of it: 47 CFR 64.1200(a)(12). */
  private static final Duration CONFIRMED_WITHIN = Duration.ofMinutes(5);

  private final Outbox outbox;
  private final StopWords words;
  private final Wording wording;
  private final CountyConfig county;
  private final Clock clock;

  ClerkTexts(Outbox outbox, StopWords words, Wording wording, CountyConfig county, Clock clock) {
    this.outbox = outbox;
    this.words = words;
    this.wording = wording;
    this.county = county;
    this.clock = clock;
  }

  /** The one text that says that all texts are stopped: what STOP is answered with. */
  public void confirmStop(Subscriber stopped) {
    confirm(
        stopped,
        Outbox.STOP_CONFIRMATION,
        "subscriber %d/%s".formatted(stopped.id, stopped.changedAt),
        words.confirming(stopped));
  }

  /** The one text that says that nothing more is told of a ticket: what REMOVE is answered with. */
  public void confirmLeaving(Subscriber subscriber, Subscription left) {
    confirm(
        subscriber,
        Outbox.LEAVING_CONFIRMATION,
        "subscription " + left.id,
        ServiceText.REMOVED.with(county.endingOf(left.citationNumber())));
  }

  private void confirm(Subscriber to, String notice, String event, FilledText said) {
    RenderedText text = wording.to(to).rendered(said);
    outbox.add(
        planned(to.id, notice, event, clock.instant().plus(CONFIRMED_WITHIN)),
        text.text(),
        text.wording());
  }

  /**
   * A text to see on the phone whose code came back, and that says what it is. Answers whether it
   * is new: the same one goes out once for each code. It counts for no wording that is tried.
   */
  public boolean planTest(SignUp proof, SampleText sample) {
    LanguageTexts texts = wording.in(sample.language());
    String event =
        "sign-up %d/%s/%s"
            .formatted(proof.id, sample.key(), sample.language().name().toLowerCase(Locale.ROOT));
    String words = "Test from %s: %s".formatted(texts.plain(county.name()), sample.text());
    return outbox.add(planned(proof.subscriberId, Outbox.TEST, event, proof.expiresAt), words, "");
  }

  private PlannedText planned(long subscriber, String notice, String event, Instant until) {
    return PlannedText.apart(
        subscriber, notice, notice + "/" + event, SendUrgency.AWAITED, clock.instant(), until);
  }
}
