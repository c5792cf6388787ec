package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.Notices;
import org.docketline.notice.StatusLine;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Says how each followed citation stands, in a line for each of its dates. */
@Singleton
final class StatusDesk {
  private static final int MOST = 20;

  private final CitationFacts facts;
  private final Notices notices;
  private final Wording wording;

  StatusDesk(CitationFacts facts, Notices notices, Wording wording) {
    this.facts = facts;
    this.notices = notices;
    this.wording = wording;
  }

  List<String> of(Subscriber subscriber) {
    LanguageTexts texts = wording.to(subscriber);
    List<StatusLine> all =
        facts.toTell(subscriber.followed()).stream()
            .flatMap(one -> facts.statusLines(one).stream())
            .sorted(StatusLine.IN_ORDER)
            .toList();
    if (all.isEmpty()) {
      return List.of(texts.say(ServiceText.STATUS_NONE));
    }
    String title = texts.say(ServiceText.STATUS_TITLE);
    List<String> lines = new ArrayList<>(numbered(texts, title, all.stream().limit(MOST).toList()));
    if (all.size() > MOST) {
      lines.add(texts.say(ServiceText.STATUS_MORE.with(all.size() - MOST)));
    }
    return TextPacking.pack(title, lines);
  }

  // A line may arrive alone, or before an earlier one: its number says how many there are.
  private List<String> numbered(LanguageTexts texts, String title, List<StatusLine> shown) {
    notices.noteAnswers(shown.stream().map(StatusLine::followed).distinct().toList());
    return IntStream.range(0, shown.size())
        .mapToObj(
            at -> line(texts, title, shown.size() == 1 ? "" : place(at, shown), shown.get(at)))
        .toList();
  }

  private static String place(int at, List<StatusLine> shown) {
    return (at + 1) + "/" + shown.size() + " ";
  }

  private static String line(LanguageTexts texts, String title, String place, StatusLine line) {
    return place + texts.sayAfter(title + "\n" + place, line.text());
  }

  /**
   * One line for each date ahead, or a single line where there is none; who calls it notes that it
   * is told.
   */
  List<String> lines(Subscriber subscriber, Subscription subscription) {
    LanguageTexts texts = wording.to(subscriber);
    return facts.lines(subscription).stream().map(texts::say).toList();
  }
}
