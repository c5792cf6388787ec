package org.docketline.console;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.docketline.notice.RemindersAhead;
import org.docketline.outbox.SendingConfig;
import org.docketline.outbox.SendingHalt;
import org.docketline.outbox.SendingHalts;
import org.docketline.outbox.SendingPause;
import org.docketline.outbox.SendingPauses;
import org.docketline.outbox.WaitingTexts;

/** What the pages show of sending: whether it runs, and what waits. */
@Singleton
@Named("sendingBoard")
public final class SendingBoard {
  private static final int SHOWN = 20;
  private static final long SECONDS = 60;

  private final SendingPauses pauses;
  private final SendingHalts halts;
  private final WaitingTexts waiting;
  private final RemindersAhead reminders;
  private final SendingConfig config;
  private final SpokenTime time;

  SendingBoard(
      SendingPauses pauses,
      SendingHalts halts,
      WaitingTexts waiting,
      RemindersAhead reminders,
      SendingConfig config,
      SpokenTime time) {
    this.pauses = pauses;
    this.halts = halts;
    this.waiting = waiting;
    this.reminders = reminders;
    this.config = config;
    this.time = time;
  }

  /** A pause, its times in the county's zone; those of its end are empty while it lasts. */
  record Paused(
      long id, String since, String who, String why, String ended, String by, String how) {}

  /**
   * All of it; {@code paused} is null while nobody pauses it, {@code halted} empty while it runs.
   */
  record Sending(Paused paused, String halted, Backlog backlog, List<Paused> pauses) {
    /** Whether texts go out. */
    public boolean isRunning() {
      return paused == null && halted.isEmpty();
    }
  }

  /** What waits, how long what is due takes, and when reminders come besides. */
  record Backlog(WaitingTexts.Count texts, String pace, String nextReminders, long reminders) {}

  Sending now() {
    return new Sending(
        pauses.current().map(this::paused).orElse(null),
        halts.current().map(this::halted).orElse(""),
        backlog(),
        pauses.latest(SHOWN).stream().map(this::paused).toList());
  }

  private Backlog backlog() {
    WaitingTexts.Count count = waiting.count();
    RemindersAhead.Next next = reminders.next();
    return new Backlog(count, pace(count.due()), time.of(next.from()), next.texts());
  }

  private String pace(long due) {
    int texts = config.textsPerSecond();
    long minutes = (due + texts * SECONDS - 1) / (texts * SECONDS);
    return due == 0
        ? ""
        : ": about %s at %d texts a second, which are %d to %d segments"
            .formatted(minutes == 1 ? "a minute" : minutes + " minutes", texts, texts, 2 * texts);
  }

  private String halted(SendingHalt halt) {
    return "%s since %s: %s".formatted(halt.reason.inWords(), time.of(halt.since), halt.said());
  }

  private Paused paused(SendingPause pause) {
    return new Paused(
        pause.id,
        time.of(pause.since),
        pause.who,
        pause.why,
        pause.endedAt == null ? "" : time.of(pause.endedAt),
        Optional.ofNullable(pause.endedBy).orElse(""),
        Optional.ofNullable(pause.endedWhy).orElse(""));
  }

  /** For the top of every page: since when and by whom sending is paused; empty while it is not. */
  public String pausedInWords() {
    return pauses
        .current()
        .map(pause -> "since %s, by %s".formatted(time.of(pause.since), pause.who))
        .orElse("");
  }
}
