package org.docketline.resident;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.docketline.docket.CountyConfig;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.Notices;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.wording.PageWords;

/** What a phone follows and how each ticket stands: the same facts that it is texted. */
@Singleton
final class FollowedTickets {
  private final CitationFacts facts;
  private final Notices notices;
  private final Following following;
  private final CountyConfig county;

  FollowedTickets(CitationFacts facts, Notices notices, Following following, CountyConfig county) {
    this.following = following;
    this.facts = facts;
    this.notices = notices;
    this.county = county;
  }

  /** One of them: its number, and a sentence for each of its dates or on why it has none. */
  record Ticket(long id, String number, List<String> standing) {}

  /** That the phone may follow no other, and whom to call; null where it may. */
  String full(Subscriber subscriber, PageWords words) {
    return following.isFull(subscriber)
        ? words.say("texts.full", "count", following.mostTickets())
        : null;
  }

  /** Oldest first. What is told here is told: later texts go by it. */
  List<Ticket> of(Subscriber subscriber, PageWords words) {
    List<Subscription> told = facts.toTell(subscriber.followed());
    notices.noteAnswers(told);
    return told.stream()
        .map(one -> new Ticket(one.id, one.number(), standing(one, words)))
        .toList();
  }

  private List<String> standing(Subscription followed, PageWords words) {
    return followed.isWaiting()
        ? List.of(words.say("texts.waiting", "until", words.date(lastDay(followed))))
        : facts.ofEachDate(followed).stream().map(one -> words.text(one.facts())).toList();
  }

  private LocalDate lastDay(Subscription watch) {
    return watch.watchUntil.atZone(county.timeZone()).toLocalDate();
  }
}
