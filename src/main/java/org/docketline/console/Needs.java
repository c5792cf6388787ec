package org.docketline.console;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.outbox.UnsettledAlarm;
import org.docketline.polling.HeldFile;
import org.docketline.signin.ConsoleUser;
import org.docketline.staff.StaffRole;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;
import org.docketline.trouble.TroubleSource;

/** All that a person must do something about now, the gravest first. */
@Singleton
class Needs {
  private static final String FEEDS = "/console/feeds";
  private static final String TEXTS = "/console/texts";
  private static final String UNTOLD = "/console/texts/untold";

  /** Of which it is known why texts wait. */
  private static final Set<TroubleKind> STOPPED =
      Set.of(TroubleKind.SENDING_HALTED, TroubleKind.SENDING_PAUSED);

  private final List<TroubleSource> sources;
  private final UnsettledAlarm unsettled;
  private final SpokenTime time;
  private final ConsoleUser user;
  private final Clock clock;

  Needs(
      @All List<TroubleSource> sources,
      UnsettledAlarm unsettled,
      SpokenTime time,
      ConsoleUser user,
      Clock clock) {
    this.sources = sources;
    this.unsettled = unsettled;
    this.time = time;
    this.user = user;
    this.clock = clock;
  }

  /** What nobody has put off until later. */
  List<Trouble> troubles() {
    List<Trouble> all = sources.stream().flatMap(source -> source.troubles().stream()).toList();
    Set<TroubleKind> kinds = all.stream().map(Trouble::kind).collect(Collectors.toSet());
    return all.stream()
        .filter(one -> one.restsUntil() == null || !clock.instant().isBefore(one.restsUntil()))
        .filter(
            one ->
                one.kind() != TroubleKind.TEXTS_STAND
                    || kinds.stream().noneMatch(STOPPED::contains))
        .sorted(Comparator.comparing(Trouble::kind))
        .toList();
  }

  List<Need> of(List<Trouble> troubles) {
    return Stream.concat(troubles.stream().map(this::need), unsettled()).toList();
  }

  private Need need(Trouble one) {
    String title = one.kind().begun(one.about());
    String reason = one.reason().isEmpty() ? "" : upper(one.reason()) + ". ";
    return new Need(
        upper(title),
        "Since %s. %s%s".formatted(time.of(one.since()), reason, one.kind().advice()),
        href(one),
        link(one.kind()));
  }

  private static String upper(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private String href(Trouble one) {
    return switch (one.kind()) {
      case FEED_HELD -> mayDecide() ? held(one.about()) : FEEDS;
      case FEED_UNREAD, FEED_UNUSABLE, FEED_OLD -> FEEDS;
      case SENDING_HALTED, TEXTS_STAND, TEXTS_FILTERED -> TEXTS;
      case SENDING_PAUSED -> mayDecide() ? "/console/sending" : TEXTS;
      case URGENT_UNSENT -> mayDecide() ? UNTOLD : TEXTS;
      case WEBHOOKS_REFUSED -> "";
    };
  }

  private boolean mayDecide() {
    return user.may(StaffRole.CLERKS);
  }

  private static String held(String feed) {
    return HeldFile.waiting(feed)
        .map(file -> "/console/held?feed=%s&run=%d".formatted(FeedBoard.asked(feed), file.run))
        .orElse(FEEDS);
  }

  private String link(TroubleKind kind) {
    return switch (kind) {
      case FEED_HELD -> mayDecide() ? "Look at it, and decide" : "What it would change";
      case FEED_UNREAD, FEED_UNUSABLE, FEED_OLD -> "Its last polls";
      case SENDING_HALTED, TEXTS_STAND -> "The texts that wait";
      case SENDING_PAUSED -> mayDecide() ? "The pause" : "The texts that wait";
      case TEXTS_FILTERED -> "Today's texts by reason";
      case URGENT_UNSENT -> mayDecide() ? "The texts that nobody got" : "The day's texts";
      case WEBHOOKS_REFUSED -> "";
    };
  }

  // Nobody is called each day for what may stay so for weeks.
  private Stream<Need> unsettled() {
    long texts = unsettled.count();
    return texts == 0
        ? Stream.empty()
        : Stream.of(
            new Need(
                "Of %s texts nobody knows whether they went out".formatted(SpokenNumber.of(texts)),
                "The carrier lists them neither time that we sent them. Whoever should have had one"
                    + " may have to be called.",
                mayDecide() ? UNTOLD : TEXTS,
                link(TroubleKind.URGENT_UNSENT)));
  }
}
