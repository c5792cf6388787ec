package org.docketline.console;

import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.outbox.UntoldTexts;

/** What the page shows of the texts that nobody got, its times in the county's zone. */
@Singleton
class UntoldBoard {
  private final UntoldTexts texts;
  private final CountyConfig county;
  private final DateTimeFormatter time;
  private final SpokenTime days;

  UntoldBoard(UntoldTexts texts, CountyConfig county, SpokenTime days) {
    this.texts = texts;
    this.county = county;
    this.days = days;
    this.time =
        DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a", Locale.US).withZone(county.timeZone());
  }

  /** One text; empty where it is about no ticket or hearing. */
  record UntoldView(String since, String ticket, String hearing, String notice, String fate) {}

  List<UntoldView> latest() {
    return texts.latest().stream().map(this::view).toList();
  }

  private UntoldView view(UntoldTexts.Text text) {
    return new UntoldView(
        time.format(text.since()),
        text.number() == null ? "" : county.endingOf(new CitationNumber(text.number())),
        text.date() == null ? "" : days.day(text.date()),
        text.notice().replace('-', ' ') + ", message " + text.id(),
        fate(text));
  }

  private static String fate(UntoldTexts.Text text) {
    String word = text.status().toLowerCase(Locale.ROOT);
    String code = text.code() == null ? "" : ", code " + text.code();
    return word + code + (text.detail() == null ? "" : ": " + text.detail());
  }
}
