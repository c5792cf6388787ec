package org.docketline.notice;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.docketline.docket.Hearing;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Message;
import org.docketline.subscription.Subscription;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.HearingFacts;
import org.docketline.wording.TextFacts.MissedFacts;
import org.docketline.wording.TextFacts.MovedFacts;
import org.docketline.wording.TextFacts.NewsFacts;
import org.docketline.wording.TextFacts.StandingFacts;
import org.docketline.wording.TextFacts.TicketFacts;
import org.docketline.wording.TextKey;

/** Finds the texts that tell a notice, and fills them with the facts of that moment. */
@Singleton
final class NewsWording {
  private final HearingWords words;
  private final CitationFacts facts;

  NewsWording(HearingWords words, CitationFacts facts) {
    this.words = words;
    this.facts = facts;
  }

  /** The hearing is null where the notice is about none. */
  NewsTexts of(Notice notice, Message message, Subscription followed, Hearing hearing) {
    return switch (notice) {
      case REMINDER -> reminder(news(followed, hearing), hearing);
      case MOVED -> moved(news(followed, hearing), message, hearing);
      case HEARING_SET ->
          of(ServiceText.HEARING_SET, ServiceText.DAY_HEARING_SET, news(followed, hearing));
      case ON_AGAIN -> of(ServiceText.ON_AGAIN, ServiceText.DAY_ON_AGAIN, news(followed, hearing));
      case RELOCATED ->
          of(ServiceText.RELOCATED, ServiceText.DAY_RELOCATED, news(followed, hearing));
      case COURT_MOVED ->
          of(ServiceText.COURT_MOVED, ServiceText.DAY_COURT_MOVED, news(followed, hearing));
      case COURT_PHONE ->
          of(ServiceText.COURT_PHONE, ServiceText.DAY_COURT_PHONE, news(followed, hearing));
      case CANCELLED ->
          of(ServiceText.CANCELLED, ServiceText.DAY_CANCELLED, off(message, followed, hearing));
      case UNSEEN ->
          of(ServiceText.UNSEEN, ServiceText.DAY_UNSEEN, off(message, followed, hearing));
      case WITHDRAWN ->
          of(ServiceText.WITHDRAWN, ServiceText.DAY_WITHDRAWN, off(message, followed, hearing));
      case CORRECTION -> correction(message, followed, hearing);
      case MISSED -> hearing == null ? missed(followed) : missed(news(followed, hearing));
      case CLOSED -> of(ServiceText.CLOSED, ServiceText.DAY_CLOSED, standing(followed, hearing));
      case FOUND -> of(ServiceText.FOUND, ServiceText.DAY_FOUND, standing(followed, hearing));
      case FOUND_UNPROVEN ->
          of(ServiceText.FOUND_UNPROVEN, ServiceText.DAY_FOUND_UNPROVEN, ticket(followed));
      case NOT_YET -> of(ServiceText.NOT_YET, ServiceText.DAY_NOT_YET, ticket(followed));
      case WATCH_ENDED ->
          of(ServiceText.WATCH_ENDED, ServiceText.DAY_WATCH_ENDED, ticket(followed));
      case FOLLOWING_ENDED ->
          of(ServiceText.FOLLOWING_ENDED, ServiceText.DAY_FOLLOWING_ENDED, ticket(followed));
    };
  }

  private static NewsTexts of(TextKey<NewsFacts> alone, TextKey<NewsFacts> line, NewsFacts news) {
    return NewsTexts.of(news.ticket(), alone, line, news);
  }

  private static NewsTexts of(
      TextKey<StandingFacts> alone, TextKey<StandingFacts> line, StandingFacts standing) {
    return NewsTexts.of(standing.ticket(), alone, line, standing);
  }

  private static NewsTexts of(
      TextKey<TicketFacts> alone, TextKey<TicketFacts> line, TicketFacts ticket) {
    return NewsTexts.of(ticket, alone, line, ticket);
  }

  private NewsTexts reminder(NewsFacts news, Hearing hearing) {
    return new NewsTexts(
        news.ticket(),
        ReminderKey.of(words.daysLeft(hearing)).with(words.reminder(news, hearing)),
        ServiceText.DAY_REMINDER.with(news));
  }

  private NewsTexts moved(NewsFacts news, Message message, Hearing hearing) {
    if (words.isContinued(message.was, hearing)) {
      return of(ServiceText.CONTINUED, ServiceText.DAY_CONTINUED, news);
    }
    var moved = new MovedFacts(news, words.was(message.was, hearing));
    return NewsTexts.of(news.ticket(), ServiceText.MOVED, ServiceText.DAY_MOVED, moved);
  }

  // What another list has of it is as true.
  private NewsTexts correction(Message message, Subscription followed, Hearing hearing) {
    if (hearing != null && facts.isAhead(followed, hearing) && isAtAnotherTime(message, hearing)) {
      var moved = new MovedFacts(news(followed, hearing), words.was(message.was, hearing));
      return NewsTexts.of(
          moved.news().ticket(), ServiceText.CORRECTED, ServiceText.DAY_CORRECTED, moved);
    }
    StandingFacts now = facts.ofDate(facts.withDate(followed), hearing);
    return of(ServiceText.CORRECTION, ServiceText.DAY_CORRECTION, now);
  }

  private static boolean isAtAnotherTime(Message message, Hearing hearing) {
    HearingAsTold was = message.was;
    return was != null
        && was.date() != null
        && !(was.date().equals(hearing.date) && Objects.equals(was.time(), hearing.time));
  }

  private NewsTexts missed(Subscription followed) {
    return of(ServiceText.MISSED_UNDATED, ServiceText.DAY_MISSED, ticket(followed));
  }

  private static NewsTexts missed(NewsFacts news) {
    HearingFacts hearing = news.hearing();
    var missed = new MissedFacts(news.ticket(), hearing.when(), hearing.court(), hearing.place());
    return new NewsTexts(
        news.ticket(), ServiceText.MISSED.with(missed), ServiceText.DAY_MISSED.with(news.ticket()));
  }

  private NewsFacts news(Subscription followed, Hearing hearing) {
    String ending = facts.endingOf(followed);
    return new NewsFacts(new TicketFacts(ending, words.phone(hearing)), words.of(hearing));
  }

  // What is off is named by the date that they had in mind, not by one they were never told.
  private NewsFacts off(Message message, Subscription followed, Hearing hearing) {
    NewsFacts news = news(followed, hearing);
    return message.was == null || message.was.date() == null
        ? news
        : new NewsFacts(news.ticket(), news.hearing().at(words.was(message.was, hearing)));
  }

  private StandingFacts standing(Subscription followed, Hearing hearing) {
    StandingFacts standing = facts.of(followed);
    return hearing == null ? standing : standing.withPhone(words.phone(hearing));
  }

  private TicketFacts ticket(Subscription followed) {
    return followed.citationId == null
        ? facts.ofUnfound(followed.citationNumber())
        : facts.of(followed).ticket();
  }
}
