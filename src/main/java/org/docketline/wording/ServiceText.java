package org.docketline.wording;

import static org.docketline.wording.Placeholder.ASK;
import static org.docketline.wording.Placeholder.CHOICES;
import static org.docketline.wording.Placeholder.CODE;
import static org.docketline.wording.Placeholder.COUNT;
import static org.docketline.wording.Placeholder.COURT;
import static org.docketline.wording.Placeholder.DATE;
import static org.docketline.wording.Placeholder.DAYS;
import static org.docketline.wording.Placeholder.FACTS;
import static org.docketline.wording.Placeholder.IN;
import static org.docketline.wording.Placeholder.LANGUAGES;
import static org.docketline.wording.Placeholder.LAST4;
import static org.docketline.wording.Placeholder.LINES;
import static org.docketline.wording.Placeholder.LINK;
import static org.docketline.wording.Placeholder.NEWS;
import static org.docketline.wording.Placeholder.NOTES;
import static org.docketline.wording.Placeholder.PHONE;
import static org.docketline.wording.Placeholder.PROMISE;
import static org.docketline.wording.Placeholder.ROOM;
import static org.docketline.wording.Placeholder.STAYS;
import static org.docketline.wording.Placeholder.TEXTS;
import static org.docketline.wording.Placeholder.TICKETS;
import static org.docketline.wording.Placeholder.TIME;
import static org.docketline.wording.Placeholder.WHEN;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.docketline.wording.TextFacts.AnswerFacts;
import org.docketline.wording.TextFacts.CallFacts;
import org.docketline.wording.TextFacts.CourtsFacts;
import org.docketline.wording.TextFacts.DateFacts;
import org.docketline.wording.TextFacts.DatedAnswerFacts;
import org.docketline.wording.TextFacts.DayFacts;
import org.docketline.wording.TextFacts.FollowedFacts;
import org.docketline.wording.TextFacts.LineFacts;
import org.docketline.wording.TextFacts.MissedFacts;
import org.docketline.wording.TextFacts.MovedFacts;
import org.docketline.wording.TextFacts.NewsFacts;
import org.docketline.wording.TextFacts.OptionFacts;
import org.docketline.wording.TextFacts.ReminderFacts;
import org.docketline.wording.TextFacts.StandingFacts;
import org.docketline.wording.TextFacts.TicketFacts;
import org.docketline.wording.TextFacts.TicketOptionFacts;
import org.docketline.wording.TextFacts.WatchFacts;

/**
 * Every text of the service, each with what it is filled with; {@code wording/en.properties} says
 * when each is sent. A text that says only what every text may is filled as it is. The one list of
 * texts there is: an enumeration in all but the keyword, since an enum's constants have no types of
 * their own.
 */
public final class ServiceText {
  private static final int TWO = LanguageTexts.MOST_SEGMENTS;
  private static final int THREE = TextLimit.DAY_SEGMENTS;

  private static final Map<String, TextKey<?>> ALL = new LinkedHashMap<>();

  // What we know of a citation, as other texts say it.
  public static final TextKey<DateFacts> FACTS_AHEAD = part("facts-ahead", FACTS, DateFacts.class);
  public static final TextKey<DateFacts> FACTS_MORE = part("facts-more", FACTS, DateFacts.class);
  public static final TextKey<DateFacts> FACTS_TODAY = part("facts-today", FACTS, DateFacts.class);
  public static final TextKey<DateFacts> FACTS_BEGUN = part("facts-begun", FACTS, DateFacts.class);
  public static final FilledText FACTS_NONE = part("facts-none", FACTS);
  public static final TextKey<TextPart> FACTS_NONE_AT = part("facts-none-at", FACTS, COURT);
  public static final TextKey<DateFacts> FACTS_PAST = part("facts-past", FACTS, DateFacts.class);
  public static final TextKey<DateFacts> FACTS_CANCELLED =
      part("facts-cancelled", FACTS, DateFacts.class);
  public static final TextKey<DateFacts> FACTS_UNSEEN =
      part("facts-unseen", FACTS, DateFacts.class);
  public static final TextKey<DateFacts> FACTS_WITHDRAWN =
      part("facts-withdrawn", FACTS, DateFacts.class);
  public static final FilledText FACTS_CLOSED = part("facts-closed", FACTS);

  // Answers to a ticket's number.
  public static final TextKey<FollowedFacts> ENROLLED = text("enrolled", FollowedFacts.class);
  public static final TextKey<FollowedFacts> FOLLOWED = text("followed", FollowedFacts.class);
  public static final TextKey<FollowedFacts> FOLLOWED_ALREADY =
      text("followed-already", FollowedFacts.class);
  public static final FilledText PROMISE_REMINDERS = part("promise-reminders", PROMISE);
  public static final FilledText PROMISE_CHANGES = part("promise-changes", PROMISE);
  public static final FilledText ASK_AHEAD = part("ask-ahead", ASK);
  public static final FilledText ASK_NONE = part("ask-none", ASK);
  public static final TextKey<WatchFacts> WATCHING_ENROLLED =
      text("watching-enrolled", WatchFacts.class);
  public static final TextKey<WatchFacts> WATCHING = text("watching", WatchFacts.class);
  public static final TextKey<WatchFacts> WATCHING_ALREADY =
      text("watching-already", WatchFacts.class);
  public static final TextKey<TicketFacts> LOOKING_ENROLLED =
      text("looking-enrolled", TicketFacts.class);
  public static final TextKey<TicketFacts> LOOKING = text("looking", TicketFacts.class);
  public static final FilledText SEVERAL_ENROLLED = text("several-enrolled");
  public static final FilledText SEVERAL = text("several");
  public static final TextKey<Integer> SEVERAL_LEFT_OUT = text("several-left-out", COUNT);
  public static final TextKey<Integer> NO_MORE_TICKETS = text("no-more-tickets", COUNT);

  // Answers to a word of command.
  public static final FilledText STATUS_TITLE = text("status-title");
  public static final TextKey<StandingFacts> STATUS_LINE = text("status-line", StandingFacts.class);
  public static final TextKey<TicketFacts> STATUS_WAITING =
      text("status-waiting", TicketFacts.class);
  public static final TextKey<Integer> STATUS_MORE = text("status-more", COUNT);
  public static final FilledText STATUS_NONE = text("status-none");
  public static final TextKey<String> REMOVED = text("removed", LAST4);
  public static final TextKey<String> REMOVE_UNKNOWN = text("remove-unknown", LAST4);
  public static final FilledText REMOVE_WHICH = text("remove-which");
  public static final TextKey<Long> STOPPED = text("stopped", DAYS);
  public static final FilledText STOPPED_NONE = text("stopped-none");
  public static final FilledText STOPPED_WRONG = text("stopped-wrong");
  public static final TextKey<TextPart> STOPPED_ASKED = text("stopped-asked", WHEN);
  public static final FilledText STOPPED_ASKED_UNDATED = text("stopped-asked-undated");
  public static final FilledText STOPPED_STILL = text("stopped-still");
  public static final FilledText HELP_STOPPED = longText("help-stopped");
  public static final FilledText STARTED = text("started");
  public static final FilledText STARTED_ALREADY = text("started-already");
  public static final TextKey<StandingFacts> STARTED_TICKET =
      text("started-ticket", StandingFacts.class);
  public static final TextKey<StandingFacts> WELCOME = text("welcome", StandingFacts.class);
  public static final TextKey<WatchFacts> WELCOME_WATCHING =
      text("welcome-watching", WatchFacts.class);
  public static final FilledText WELCOME_SEVERAL = text("welcome-several");
  public static final FilledText HELP = longText("help");
  public static final FilledText ERASED = text("erased");
  public static final FilledText UNCLEAR = text("unclear");
  public static final FilledText NOT_A_TICKET = text("not-a-ticket");
  public static final FilledText UNCLEAR_FIRST = text("unclear-first");
  public static final FilledText LANGUAGE_SET = text("language-set");
  public static final FilledText LANGUAGE_NOW = text("language-now");
  public static final TextKey<String> LANGUAGE_UNLISTED = text("language-unlisted", LANGUAGES);

  /** Stands in the texts of every language but its own. */
  static final FilledText OFFER = text("offer");

  // Answers to manners: with the date ahead, and without one.
  public static final TextKey<TextPart> MANNERS_THANKS = text("manners-thanks", WHEN);
  public static final TextKey<TextPart> MANNERS_COMING = text("manners-coming", WHEN);
  public static final TextKey<TextPart> MANNERS_AGREED = text("manners-agreed", WHEN);
  public static final TextKey<TextPart> MANNERS_GREETING = text("manners-greeting", WHEN);
  public static final FilledText MANNERS_THANKS_NONE = text("manners-thanks-none");
  public static final FilledText MANNERS_COMING_NONE = text("manners-coming-none");
  public static final FilledText MANNERS_AGREED_NONE = text("manners-agreed-none");
  public static final FilledText MANNERS_GREETING_NONE = text("manners-greeting-none");
  public static final FilledText MANNERS_WELCOME = text("manners-welcome");

  // Answers to questions.
  public static final TextKey<AnswerFacts> ANSWER_WHEN = text("answer-when", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_WHEN_OFF =
      text("answer-when-off", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_WHERE = text("answer-where", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_WHERE_OFF =
      text("answer-where-off", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_WHERE_UNKNOWN =
      text("answer-where-unknown", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_PAY = text("answer-pay", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_PAY_CLOSED =
      text("answer-pay-closed", AnswerFacts.class);
  public static final TextKey<CourtsFacts> ANSWER_PAY_COURTS =
      text("answer-pay-courts", CourtsFacts.class);
  public static final TextKey<DatedAnswerFacts> ANSWER_ABSENT =
      text("answer-absent", DatedAnswerFacts.class);
  public static final TextKey<DatedAnswerFacts> ANSWER_ABSENT_TODAY =
      text("answer-absent-today", DatedAnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_ABSENT_OFF =
      text("answer-absent-off", AnswerFacts.class);
  public static final TextKey<DatedAnswerFacts> ANSWER_MISSED =
      text("answer-missed", DatedAnswerFacts.class);
  public static final TextKey<DatedAnswerFacts> ANSWER_MISSED_TODAY =
      text("answer-missed-today", DatedAnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_MISSED_OFF =
      text("answer-missed-off", AnswerFacts.class);
  public static final TextKey<DatedAnswerFacts> ANSWER_BEGUN =
      text("answer-begun", DatedAnswerFacts.class);
  public static final TextKey<DatedAnswerFacts> ANSWER_PAST =
      text("answer-past", DatedAnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_BRING = text("answer-bring", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_BRING_OFF =
      text("answer-bring-off", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_WHO = text("answer-who", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_PERSON = text("answer-person", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_ALSO_DATE =
      text("answer-also-date", AnswerFacts.class);
  public static final FilledText ANSWER_ALSO_BRING = text("answer-also-bring");
  public static final TextKey<AnswerFacts> ANSWER_ALSO_PAY =
      text("answer-also-pay", AnswerFacts.class);
  public static final TextKey<AnswerFacts> ANSWER_ALSO_ABSENT =
      text("answer-also-absent", AnswerFacts.class);
  public static final TextKey<DatedAnswerFacts> ANSWER_STAYS =
      text("answer-stays", DatedAnswerFacts.class);
  public static final FilledText ANSWER_OTHER = text("answer-other");
  public static final FilledText ANSWER_MORE = text("answer-more");
  public static final TextKey<String> ANSWER_LINK = text("answer-link", LINK);
  public static final TextKey<String> ANSWER_SITE = text("answer-site", LINK);
  public static final TextKey<String> ANSWER_NOTES = text("answer-notes", NOTES);
  public static final FilledText ANSWER_NONE = text("answer-none");
  public static final FilledText ANSWER_NONE_WHO = text("answer-none-who");
  public static final FilledText ANSWER_NONE_PERSON = text("answer-none-person");
  public static final TextKey<TicketFacts> ANSWER_UNFOUND =
      text("answer-unfound", TicketFacts.class);
  public static final TextKey<String> ANSWER_STOPPED = text("answer-stopped", PHONE);
  public static final FilledText ANSWER_PICTURE = text("answer-picture");
  public static final FilledText ANSWER_LATER = text("answer-later");

  // Answers to what only a court or a county can say: whom to call.
  public static final TextKey<CallFacts> ANSWER_PAID = text("answer-paid", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_CHARGE = text("answer-charge", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_WARRANT = text("answer-warrant", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_LICENSE = text("answer-license", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_LOST = text("answer-lost", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_LAWYER = text("answer-lawyer", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_CONTEST = text("answer-contest", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_INTERPRETER =
      text("answer-interpreter", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_ACCESS = text("answer-access", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_REMOTE = text("answer-remote", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_HOURS = text("answer-hours", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_PLAN = text("answer-plan", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_PROOF = text("answer-proof", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_NEW_PHONE =
      text("answer-new-phone", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_OTHER_PHONE =
      text("answer-other-phone", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_IMMIGRATION =
      text("answer-immigration", CallFacts.class);
  public static final TextKey<CallFacts> ANSWER_MUST = text("answer-must", CallFacts.class);
  public static final TextKey<String> ANSWER_JOIN = text("answer-join", LINK);
  public static final TextKey<CallFacts> UNCLEAR_TICKET = text("unclear-ticket", CallFacts.class);
  public static final TextKey<CallFacts> PICTURE_TICKET = text("picture-ticket", CallFacts.class);

  // What those say of the next date, and whom to call where the court's own number is not known.
  public static final TextKey<TextPart> DATE_AHEAD = part("date-ahead", DATE, WHEN);
  public static final TextKey<TextPart> DATE_STAYS = part("date-stays", STAYS, WHEN);
  public static final FilledText DATE_NONE = part("date-none", DATE);
  public static final FilledText DATE_CLOSED = part("date-closed", DATE);
  public static final FilledText DATE_WATCHED = part("date-watched", DATE);
  public static final FilledText DATE_UNKNOWN = part("date-unknown", DATE);
  public static final FilledText THE_COUNTY = part("the-county", COURT);

  // What we ask.
  public static final TextKey<TextPart> CHOOSE_COURT = text("choose-court", CHOICES);
  public static final TextKey<TextPart> CHOOSE_TICKET = text("choose-ticket", CHOICES);
  public static final TextKey<TextPart> CHOOSE_LANGUAGE = text("choose-language", CHOICES);
  public static final FilledText CHOOSE_ERASE = text("choose-erase");
  public static final TextKey<String> VERIFY_BIRTH_DATE = text("verify-birth-date", TICKETS);
  public static final TextKey<String> VERIFY_LAST_NAME = text("verify-last-name", TICKETS);
  public static final TextKey<String> VERIFY_WRONG = text("verify-wrong", TICKETS);
  public static final TextKey<String> VERIFY_CALL = text("verify-call", TICKETS);
  public static final TextKey<String> VERIFY_FIRST_BIRTH_DATE =
      text("verify-first-birth-date", TICKETS);
  public static final TextKey<String> VERIFY_FIRST_LAST_NAME =
      text("verify-first-last-name", TICKETS);
  public static final TextKey<String> NONE_OF_COURTS = text("none-of-courts", LAST4);
  public static final FilledText NONE_OF_TICKETS = text("none-of-tickets");
  public static final FilledText NONE_OF_LANGUAGES = text("none-of-languages");
  public static final FilledText NOT_ERASED = text("not-erased");

  // Texts that we start.
  public static final TextKey<ReminderFacts> REMINDER_PLAN =
      text("reminder-plan", ReminderFacts.class);
  public static final TextKey<ReminderFacts> REMINDER_PREPARE =
      text("reminder-prepare", ReminderFacts.class);
  public static final TextKey<ReminderFacts> REMINDER = text("reminder", ReminderFacts.class);
  public static final TextKey<NewsFacts> HEARING_SET = text("hearing-set", NewsFacts.class);
  public static final TextKey<NewsFacts> ON_AGAIN = text("on-again", NewsFacts.class);
  public static final TextKey<MovedFacts> MOVED = text("moved", MovedFacts.class);
  public static final TextKey<NewsFacts> CONTINUED = text("continued", NewsFacts.class);
  public static final TextKey<NewsFacts> RELOCATED = text("relocated", NewsFacts.class);
  public static final TextKey<NewsFacts> COURT_MOVED = text("court-moved", NewsFacts.class);
  public static final TextKey<NewsFacts> COURT_PHONE = text("court-phone", NewsFacts.class);
  public static final TextKey<NewsFacts> CANCELLED = text("cancelled", NewsFacts.class);
  public static final TextKey<StandingFacts> CLOSED = text("closed", StandingFacts.class);
  public static final TextKey<NewsFacts> UNSEEN = text("unseen", NewsFacts.class);
  public static final TextKey<NewsFacts> WITHDRAWN = text("withdrawn", NewsFacts.class);
  public static final TextKey<StandingFacts> CORRECTION = text("correction", StandingFacts.class);
  public static final TextKey<MovedFacts> CORRECTED = text("corrected", MovedFacts.class);
  public static final TextKey<MissedFacts> MISSED = text("missed", MissedFacts.class);
  public static final TextKey<TicketFacts> MISSED_UNDATED =
      text("missed-undated", TicketFacts.class);
  public static final TextKey<StandingFacts> FOUND = text("found", StandingFacts.class);
  public static final TextKey<TicketFacts> FOUND_UNPROVEN =
      text("found-unproven", TicketFacts.class);
  public static final TextKey<TicketFacts> NOT_YET = text("not-yet", TicketFacts.class);
  public static final TextKey<TicketFacts> WATCH_ENDED = text("watch-ended", TicketFacts.class);
  public static final TextKey<TicketFacts> FOLLOWING_ENDED =
      text("following-ended", TicketFacts.class);

  // A text that somebody asked for on a page.
  public static final TextKey<String> SIGN_UP_CODE = text("sign-up-code", CODE);

  // Several of these for one person on a day.
  public static final TextKey<DayFacts> TOGETHER = longText("together", DayFacts.class);
  public static final TextKey<LineFacts> TOGETHER_TICKET =
      part("together-ticket", LINES, LineFacts.class);
  public static final TextKey<LineFacts> TOGETHER_TICKETS =
      text("together-tickets", LineFacts.class);
  public static final TextKey<NewsFacts> DAY_REMINDER = part("day-reminder", NEWS, NewsFacts.class);
  public static final TextKey<NewsFacts> DAY_HEARING_SET =
      part("day-hearing-set", NEWS, NewsFacts.class);
  public static final TextKey<NewsFacts> DAY_ON_AGAIN = part("day-on-again", NEWS, NewsFacts.class);
  public static final TextKey<MovedFacts> DAY_MOVED = part("day-moved", NEWS, MovedFacts.class);
  public static final TextKey<NewsFacts> DAY_CONTINUED =
      part("day-continued", NEWS, NewsFacts.class);
  public static final TextKey<NewsFacts> DAY_RELOCATED =
      part("day-relocated", NEWS, NewsFacts.class);
  public static final TextKey<NewsFacts> DAY_COURT_MOVED =
      part("day-court-moved", NEWS, NewsFacts.class);
  public static final TextKey<NewsFacts> DAY_COURT_PHONE =
      part("day-court-phone", NEWS, NewsFacts.class);
  public static final TextKey<NewsFacts> DAY_CANCELLED =
      part("day-cancelled", NEWS, NewsFacts.class);
  public static final TextKey<StandingFacts> DAY_CLOSED =
      part("day-closed", NEWS, StandingFacts.class);
  public static final TextKey<NewsFacts> DAY_UNSEEN = part("day-unseen", NEWS, NewsFacts.class);
  public static final TextKey<NewsFacts> DAY_WITHDRAWN =
      part("day-withdrawn", NEWS, NewsFacts.class);
  public static final TextKey<StandingFacts> DAY_CORRECTION =
      part("day-correction", NEWS, StandingFacts.class);
  public static final TextKey<MovedFacts> DAY_CORRECTED =
      part("day-corrected", NEWS, MovedFacts.class);
  public static final TextKey<TicketFacts> DAY_MISSED = part("day-missed", NEWS, TicketFacts.class);
  public static final TextKey<StandingFacts> DAY_FOUND =
      part("day-found", NEWS, StandingFacts.class);
  public static final TextKey<TicketFacts> DAY_FOUND_UNPROVEN =
      part("day-found-unproven", NEWS, TicketFacts.class);
  public static final TextKey<TicketFacts> DAY_NOT_YET =
      part("day-not-yet", NEWS, TicketFacts.class);
  public static final TextKey<TicketFacts> DAY_WATCH_ENDED =
      part("day-watch-ended", NEWS, TicketFacts.class);
  public static final TextKey<TicketFacts> DAY_FOLLOWING_ENDED =
      part("day-following-ended", NEWS, TicketFacts.class);

  // Words inside texts.
  static final TextKey<OptionFacts> OPTION = part("option", CHOICES, OptionFacts.class);
  static final TextKey<TicketOptionFacts> OPTION_TICKET =
      part("option-ticket", CHOICES, TicketOptionFacts.class);
  public static final TextKey<Long> IN_DAYS = part("in-days", IN, DAYS);
  public static final FilledText TOMORROW = part("tomorrow", IN);
  public static final FilledText TODAY = part("today", IN);
  static final TextKey<String> AT = part("at", WHEN, TIME);
  static final TextKey<String> AT_ONE = part("at-one", WHEN, TIME);
  static final FilledText NO_TIME = part("no-time", WHEN);
  static final FilledText MORNING = part("morning", WHEN);
  static final FilledText AFTERNOON = part("afternoon", WHEN);

  /** Ends a place only where there is room for it, so that no text has to leave any. */
  static final TextKey<String> ROOM_NUMBER = text("room", ROOM);

  /** Whom to call about a court that has no telephone in the directory. */
  static final TextKey<TextPart> COURT_BY_COUNTY = part("court-by-county", COURT, COURT);

  /** What a court is called that the directory does not know. */
  static final FilledText THE_COURT = part("the-court", COURT);

  /** How a county's texts are named where it gives them no name of its own. */
  static final FilledText TEXTS_NAME = part("texts-name", TEXTS);

  /** The same of a county whose name speaks of courts already. */
  static final FilledText TEXTS_NAME_COURT = part("texts-name-court", TEXTS);

  /** Ends a date that is not vouched for. Few are, so that those may take a segment more. */
  static final FilledText UNSURE = text("unsure");

  /** Begins a text that goes out at an hour at which nobody expects one. */
  public static final FilledText ODD_HOUR = text("odd-hour");

  private ServiceText() {}

  static Collection<TextKey<?>> all() {
    return ALL.values();
  }

  static Optional<TextKey<?>> of(String key) {
    return Optional.ofNullable(ALL.get(key));
  }

  /** The text of a key as the files write it, which may be that of a variant or of a short form. */
  static Optional<TextKey<?>> written(String key) {
    return of(VariantKey.keyOf(WordingFile.keyOf(key)));
  }

  private static FilledText text(String key) {
    return filled(key, null, TWO);
  }

  private static FilledText longText(String key) {
    return filled(key, null, THREE);
  }

  private static FilledText part(String key, Placeholder whole) {
    return filled(key, whole, TWO);
  }

  private static FilledText filled(String key, Placeholder whole, int segments) {
    return add(new TextKey<Map<Placeholder, ?>>(key, Set.of(), none -> none, whole, segments))
        .with(Map.of());
  }

  private static <F> TextKey<F> text(String key, Placeholder only) {
    return part(key, null, only);
  }

  private static <F> TextKey<F> part(String key, Placeholder whole, Placeholder only) {
    return add(new TextKey<>(key, Set.of(only), fact -> Map.of(only, fact), whole, TWO));
  }

  private static <F extends TextFacts> TextKey<F> text(String key, Class<F> facts) {
    return add(key, facts, null, TWO);
  }

  private static <F extends TextFacts> TextKey<F> longText(String key, Class<F> facts) {
    return add(key, facts, null, THREE);
  }

  private static <F extends TextFacts> TextKey<F> part(
      String key, Placeholder whole, Class<F> facts) {
    return add(key, facts, whole, TWO);
  }

  private static <F extends TextFacts> TextKey<F> add(
      String key, Class<F> facts, Placeholder whole, int segments) {
    Function<F, Map<Placeholder, ?>> filling = FilledPlaceholders::of;
    return add(new TextKey<>(key, FilledPlaceholders.of(facts), filling, whole, segments));
  }

  private static <F> TextKey<F> add(TextKey<F> text) {
    ALL.put(text.key(), text);
    return text;
  }
}
