package org.docketline.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.figures.TextSums.Pace;
import org.docketline.inbound.RefusedWebhooks;
import org.docketline.outbox.HaltReason;
import org.docketline.outbox.SendingAlarms;
import org.docketline.outbox.SendingHalt;
import org.docketline.staff.StaffRole;

/** All that a person must do something about now, the gravest first. */
@Singleton
class Needs {
  private static final String TEXTS = "/console/texts";
  private static final String UNTOLD = "/console/texts/untold";

  private final SendingAlarms sending;
  private final RefusedWebhooks webhooks;
  private final SpokenTime time;
  private final ConsoleUser user;

  Needs(SendingAlarms sending, RefusedWebhooks webhooks, SpokenTime time, ConsoleUser user) {
    this.sending = sending;
    this.webhooks = webhooks;
    this.time = time;
    this.user = user;
  }

  List<Need> of(List<FeedStates.FeedState> feeds, Optional<Pace> pace) {
    Optional<Need> halted = sending.halt().map(this::halted);
    return Stream.of(
            Stream.of(halted.or(() -> pace.filter(Pace::isStanding).map(this::standing)), unheard())
                .flatMap(Optional::stream),
            feeds.stream().flatMap(feed -> Optional.ofNullable(feed.need()).stream()),
            Stream.of(missed(), unsettled(), filtered()).flatMap(Optional::stream))
        .flatMap(needs -> needs)
        .toList();
  }

  private Need halted(SendingHalt halt) {
    return new Need(
        "No text goes out since " + time.of(halt.since),
        "Sending is %s: %s%s. No text is lost. %s"
            .formatted(
                halt.reason.inWords(),
                halt.meaning,
                halt.code == null ? "" : " (" + halt.code + ")",
                act(halt.reason)),
        TEXTS,
        "The texts that wait");
  }

  private static String act(HaltReason reason) {
    return switch (reason) {
      case LINE, NO_ANSWERS ->
          "It goes on by itself when the carrier answers; tell whoever runs the service if it"
              + " lasts.";
      case UNLISTED_CODE, ACCOUNT ->
          "Tell whoever runs the service: the account at the carrier needs them.";
    };
  }

  private Need standing(Pace pace) {
    return new Need(
        "Texts wait, and none goes out",
        "%s are due, the first since %s. Tell whoever runs the service."
            .formatted(SpokenNumber.of(pace.overdue()), time.of(pace.oldest())),
        TEXTS,
        "The texts that wait");
  }

  private Optional<Need> unheard() {
    return webhooks.isAlarming()
        ? Optional.of(
            new Need(
                "No resident who texts is heard",
                "What the carrier sends us is refused: the service's public address or token is"
                    + " not what the carrier has. Tell whoever runs the service at once.",
                "",
                ""))
        : Optional.empty();
  }

  private Optional<Need> missed() {
    return many(
        sending.missed(),
        "%s urgent texts of the last day were not sent in time",
        "Whoever should have had one may have to be called.");
  }

  private Optional<Need> unsettled() {
    return many(
        sending.unsettled(),
        "Of %s texts nobody knows whether they went out",
        "The carrier lists them neither time that we sent them. Whoever should have had one may"
            + " have to be called.");
  }

  private Optional<Need> many(long texts, String title, String what) {
    boolean calls = user.may(StaffRole.CLERKS);
    return texts == 0
        ? Optional.empty()
        : Optional.of(
            new Need(
                title.formatted(SpokenNumber.of(texts)),
                what,
                calls ? UNTOLD : TEXTS,
                calls ? "The texts that nobody got" : "The day's texts"));
  }

  private Optional<Need> filtered() {
    return sending
        .filtering()
        .map(
            words ->
                new Need(
                    "Carriers take our texts for unwanted",
                    "Filtered or turned away: %s. The sender's registration or the wording is at"
                            .formatted(words)
                        + " fault: tell whoever runs the service.",
                    TEXTS,
                    "Today's texts by reason"));
  }
}
