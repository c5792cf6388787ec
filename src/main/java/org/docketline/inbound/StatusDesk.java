package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.Notices;
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
    List<Subscription> followed = facts.toTell(subscriber.followed());
    if (followed.isEmpty()) {
      return List.of(wording.to(subscriber).say(ServiceText.STATUS_NONE));
    }
    List<String> lines = new ArrayList<>();
    lines.add(wording.to(subscriber).say(ServiceText.STATUS_TITLE));
    followed.stream().limit(MOST).map(one -> lines(subscriber, one)).forEach(lines::addAll);
    if (followed.size() > MOST) {
      lines.add(wording.to(subscriber).say(ServiceText.STATUS_MORE.with(followed.size() - MOST)));
    }
    return TextPacking.pack(lines);
  }

  /** One line for each date ahead, or a single line where there is none. */
  List<String> lines(Subscriber subscriber, Subscription subscription) {
    LanguageTexts texts = wording.to(subscriber);
    notices.noteAnswer(subscription);
    return facts.lines(subscription).stream().map(texts::say).toList();
  }
}
