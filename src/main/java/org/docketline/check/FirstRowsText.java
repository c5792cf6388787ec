package org.docketline.check;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.ListedHearing;
import org.docketline.docket.ListedStatus;
import org.docketline.docket.TicketDetails;
import org.docketline.feed.FeedFact;

/** Writes the first rows as they were understood; who got the ticket is never shown. */
final class FirstRowsText {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private final FeedReport report;
  private final ReportStyle style;
  private final ReportLayout layout;

  FirstRowsText(FeedReport report, ReportStyle style, ReportLayout layout) {
    this.report = report;
    this.style = style;
    this.layout = layout;
  }

  void write() {
    List<DocketEntry> entries = report.findings.first().entries();
    if (!entries.isEmpty()) {
      layout.heading("The first rows as we understand them");
      entries.forEach(this::write);
    }
  }

  private void write(DocketEntry entry) {
    layout.blank();
    ListedHearing hearing = entry.hearing();
    layout.rows(
        List.of(
            row("citation", masked(entry)),
            row("hearing", hearing(hearing)),
            row("court", court(hearing)),
            row("room", words(FeedFact.ROOM, hearing.room())),
            row("status", words(FeedFact.STATUS, status(entry))),
            row("violations", String.valueOf(report.findings.first().violations(entry))),
            row("person", person(entry.details()))));
  }

  private static String[] row(String label, String words) {
    return new String[] {label, words};
  }

  private static String hearing(ListedHearing hearing) {
    if (hearing.when().date() == null) {
      return "no date given";
    }
    String time =
        hearing.when().time() == null ? "no time given" : TIME.format(hearing.when().time());
    String cancelled = hearing.status() == ListedStatus.CANCELLED ? ", cancelled" : "";
    return DATE.format(hearing.when().date()) + ", " + time + cancelled;
  }

  private String masked(DocketEntry entry) {
    return style.masked(entry.citation().lastFour()) + ", line " + entry.line();
  }

  private String court(ListedHearing hearing) {
    if (hearing.court() == null) {
      return Stream.of("not given", hearing.courtAddress())
          .filter(Objects::nonNull)
          .collect(Collectors.joining("; "));
    }
    return report
        .findings
        .courts()
        .find(hearing.court())
        .map(
            court ->
                court.address().isEmpty() ? court.name() : court.name() + ", " + court.address())
        .orElse(hearing.court() + " (not in the directory)");
  }

  private static String status(DocketEntry entry) {
    if (entry.statusUnknown()) {
      return "a word that is not known";
    }
    return entry.status() == null ? null : entry.status().name().toLowerCase(Locale.ROOT);
  }

  private String person(TicketDetails details) {
    return "name %s, birth date %s, licence %s"
        .formatted(
            given(FeedFact.LAST_NAME, details.lastName()),
            given(FeedFact.BIRTH_DATE, details.birthDate()),
            given(FeedFact.LICENCE, details.licence()));
  }

  private String given(FeedFact fact, String hash) {
    return words(fact, hash == null ? null : "given");
  }

  private String words(FeedFact fact, String words) {
    boolean mapped = fact.written(report.feed.config().map()).isPresent();
    return words == null ? mapped ? "not given" : "not mapped" : words;
  }
}
