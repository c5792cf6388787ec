package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.Hearing;
import org.docketline.outbox.Message;
import org.docketline.outbox.MessageText;
import org.docketline.outbox.TextLinks;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.RenderedText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Words a claimed text from the facts of that moment, or finds that it has nothing true to say. */
@Singleton
final class NoticeText implements MessageText {
  private final Wording wording;
  private final NewsItems news;
  private final DayText day;
  private final NoticeSchedule schedule;
  private final MissedDates missed;
  private final TwinNews twins;
  private final SignUpText signUps;
  private final TextLinks links;
  private final Clock clock;

  NoticeText(
      Wording wording,
      NewsItems news,
      DayText day,
      NoticeSchedule schedule,
      MissedDates missed,
      TwinNews twins,
      SignUpText signUps,
      TextLinks links,
      Clock clock) {
    this.wording = wording;
    this.news = news;
    this.day = day;
    this.schedule = schedule;
    this.missed = missed;
    this.twins = twins;
    this.signUps = signUps;
    this.links = links;
    this.clock = clock;
  }

  // The transaction keeps these rows, so that finding one by its id asks the database nothing.
  @Override
  public void gather(List<Message> messages) {
    List<Subscription> subscriptions =
        Subscription.list("id in ?1", ids(messages.stream().map(row -> row.subscriptionId)));
    Hearing.list("id in ?1", ids(messages.stream().map(row -> row.hearingId)));
    Citation.list("id in ?1", ids(subscriptions.stream().map(followed -> followed.citationId)));
  }

  private static List<Long> ids(Stream<Long> ids) {
    return ids.filter(Objects::nonNull).distinct().toList();
  }

  @Override
  public Rendering render(Message message) {
    return message.subscriptionId == null
        ? signUps
            .of(message)
            .orElseGet(() -> new Superseded("it is about no ticket, and every notice is about one"))
        : renderNotice(message);
  }

  private Rendering renderNotice(Message message) {
    Notice notice = Notice.ofKey(message.notice);
    Subscription subscription = Subscription.findById(message.subscriptionId);
    Hearing hearing = message.hearingId == null ? null : Hearing.findById(message.hearingId);
    Optional<String> stale =
        StaleNotice.of(notice, message, subscription, hearing)
            .or(() -> begun(notice, hearing))
            .or(() -> noLongerMissed(notice, subscription, hearing))
            .or(() -> twins.stale(notice, message, subscription, hearing));
    if (stale.isPresent()) {
      return new Superseded(stale.get());
    }
    return schedule
        .shutUntil(hearing, message.was)
        .<Rendering>map(Later::new)
        .orElseGet(() -> words(message, news.of(notice, message, subscription, hearing)));
  }

  @Override
  public Optional<Words> together(List<Message> messages) {
    if (messages.stream().anyMatch(message -> message.subscriptionId == null)) {
      return Optional.empty(); // what somebody asked for on a page stands alone
    }
    Message first = messages.get(0);
    LanguageTexts texts = texts(first);
    List<NewsItem> told = told(messages, texts);
    return told.size() == 1
        ? Optional.of(words(first, told.get(0)))
        : day.of(texts, told).map(words -> finished(first, words));
  }

  // What two of the county's lists have is one piece of news.
  private List<NewsItem> told(List<Message> messages, LanguageTexts texts) {
    Map<String, NewsItem> told = new LinkedHashMap<>();
    messages.stream()
        .filter(message -> !isSaidByAnother(message, messages))
        .map(news::of)
        .forEach(item -> told.putIfAbsent(texts.rendered(item.texts().alone()).text(), item));
    return List.copyOf(told.values());
  }

  private boolean isSaidByAnother(Message message, List<Message> all) {
    return all.stream().anyMatch(other -> twins.isSaidBy(other, message));
  }

  // The hearing may have been put forward since its reminder was planned.
  private Optional<String> begun(Notice notice, Hearing hearing) {
    boolean begun = notice == Notice.REMINDER && !schedule.start(hearing).isAfter(clock.instant());
    return begun ? Optional.of("the hearing has begun") : Optional.empty();
  }

  private Optional<String> noLongerMissed(
      Notice notice, Subscription subscription, Hearing hearing) {
    return notice == Notice.MISSED
        ? missed.stale(Citation.findById(subscription.citationId), hearing)
        : Optional.empty();
  }

  private LanguageTexts texts(Message message) {
    return wording.to(Subscriber.findById(message.subscriberId));
  }

  private Words words(Message message, NewsItem item) {
    RenderedText text = texts(message).rendered(item.texts().alone());
    return finished(message, new Words(text.text(), item.goodUntil(), text.wording(), item.told()));
  }

  private Words finished(Message message, Words words) {
    Words whole = atThisHour(message, words);
    return links.of(message).map(whole::withLink).orElse(whole);
  }

  // Few texts go out at such an hour, so that those may take a segment more.
  private Words atThisHour(Message message, Words words) {
    Hearing hearing = message.hearingId == null ? null : Hearing.findById(message.hearingId);
    return schedule.isOddHour(hearing)
        ? words.after(texts(message).rendered(ServiceText.ODD_HOUR).text())
        : words;
  }
}
