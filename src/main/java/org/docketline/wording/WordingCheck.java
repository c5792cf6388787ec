package org.docketline.wording;

import io.quarkus.qute.TemplateException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.subscription.Language;

/**
 * Fills every text once, with the longest that each placeholder can be once all is cut that may be.
 * What cannot be worded, or would not fit even then, keeps the service from starting.
 */
final class WordingCheck {
  private static final List<String> COUNTY = List.of("phone");
  private static final List<String> TICKET = List.of("last4", "phone");
  private static final List<String> CITATION = List.of("last4", "phone", "facts", "promise", "ask");
  private static final List<String> ANSWER =
      List.of("last4", "phone", "facts", "promise", "ask", "court");
  private static final List<String> HEARING = List.of("when", "court", "place", "phone", "in");
  private static final List<String> NEWS =
      List.of("last4", "phone", "when", "court", "place", "in");

  private static final List<String> REMINDER =
      List.of("last4", "phone", "when", "court", "place", "in", "consequence", "note");

  private static final List<String> MISSED = List.of("last4", "phone", "when", "court", "place");

  private static final Set<String> OF_THREE = Set.of("together", "help", "help-stopped");

  /** The placeholders that whoever says a text fills, {@code county} aside. */
  private static final Map<String, List<String>> FILLED = new HashMap<>();

  static {
    say(
        COUNTY,
        "ask-ahead ask-none facts-none facts-closed promise-reminders promise-changes status-title");
    say(COUNTY, "status-none several-enrolled several remove-which stopped stopped-still");
    say(COUNTY, "help-stopped started started-already help unclear tomorrow today no-time offer");
    say(COUNTY, "language-set");
    say(List.of("languages", "phone"), "language-unlisted");
    say(List.of("time"), "at at-one");
    say(HEARING, "facts-ahead facts-more facts-past facts-cancelled facts-unseen");
    say(List.of("court"), "facts-none-at");
    say(CITATION, "status-line closed found");
    say(List.of("last4", "phone", "facts", "promise", "ask", "days"), "enrolled followed");
    say(List.of("last4", "phone", "facts", "promise", "ask", "days"), "followed-already");
    say(List.of("last4", "phone", "days"), "watching-enrolled watching watching-already");
    say(TICKET, "looking-enrolled looking not-yet");
    say(TICKET, "status-waiting watch-ended");
    say(List.of("count"), "status-more several-left-out");
    say(List.of("last4"), "removed remove-unknown");
    say(REMINDER, "reminder-plan reminder-prepare reminder");
    say(MISSED, "missed");
    say(TICKET, "missed-undated day-missed");
    say(NEWS, "hearing-set relocated cancelled unseen");
    say(Stream.concat(NEWS.stream(), Stream.of("was")).toList(), "moved day-moved");
    say(NEWS, "day-reminder day-hearing-set day-relocated day-cancelled day-unseen");
    say(CITATION, "day-closed day-found");
    say(TICKET, "day-not-yet day-watch-ended");
    say(List.of("tickets", "news"), "together-ticket together-tickets");
    say(List.of("lines", "ask", "phone"), "together");
    say(ANSWER, "answer-when answer-where answer-pay answer-absent answer-missed answer-bring");
    say(ANSWER, "answer-who answer-person");
    say(List.of(), "answer-other answer-more");
    say(List.of("link"), "answer-link answer-site");
    say(List.of("notes"), "answer-notes");
    say(COUNTY, "answer-none answer-none-who answer-none-person answer-picture answer-later");
    say(TICKET, "answer-unfound");
    say(List.of("choices"), "choose-court choose-ticket choose-language");
    say(List.of("tickets", "phone"), "verify-birth-date verify-last-name verify-wrong verify-call");
    say(TICKET, "found-unproven day-found-unproven");
    say(List.of("days"), "in-days");
    say(List.of("room"), "room");
  }

  private final WordingFile file;
  private final LanguageTexts speech;
  private final Map<String, String> longest = new HashMap<>();

  WordingCheck(WordingFile file, LanguageTexts speech, CountyConfig county) {
    this.file = file;
    this.speech = speech;
    String phone = "(314) 555-0100 ext. 12345";
    longest.put("phone", longer(phone, CheapLetters.plain(county.contact())));
    longest.put("last4", "0000");
    longest.put("tickets", "0000");
    longest.put("court", "Name of a Municipal Court o...");
    longest.put("place", "Name of a Municipal Court o...");
    longest.put("days", "365");
    longest.put("count", "99");
    longest.put("link", "x".repeat(TextLimit.COURT_FACT));
    longest.put("notes", "x".repeat(TextLimit.COURT_FACT));
    longest.put("consequence", "x".repeat(Court.LONGEST_CONSEQUENCE) + ".");
    longest.put("note", ""); // said only where there is room
    longest.put("room", "5");
    longest.put("choices", "1: Name of a Municipal Court o..., 2: Name of a Municipal Court o...");
    longest.put("languages", words(Stream.of(Language.values())));
  }

  private static void say(List<String> placeholders, String keys) {
    Stream.of(keys.split(" ")).forEach(key -> FILLED.put(key, placeholders));
  }

  /** Whether a text of the service has this key. */
  static boolean isText(String key) {
    return FILLED.containsKey(key);
  }

  void run() {
    checkKeys();
    putDates();
    longest.put("facts", longestOf(key -> key.startsWith("facts-")));
    longest.put("promise", longestOf(key -> key.startsWith("promise-")));
    longest.put("ask", longestOf(key -> key.startsWith("ask-")));
    longest.put("news", longestOf(key -> key.startsWith("day-")));
    longest.put("lines", twice(longestOf("together-ticket"::equals)));
    file.texts().keySet().forEach(this::check);
  }

  // Which weekday and month are long differs from language to language.
  private void putDates() {
    LocalDate someDay = LocalDate.of(2027, 1, 1);
    longest.put("time", speech.dates().time(LocalTime.of(12, 30)));
    String at = longestOf(Set.of("at", "at-one", "no-time")::contains);
    String day =
        IntStream.range(0, 365)
            .mapToObj(someDay::plusDays)
            .map(date -> speech.dates().day(date, someDay.minusDays(1), TextBrevity.CUT))
            .reduce("", WordingCheck::longer);
    longest.put("when", day + " " + at);
    longest.put("was", day + " " + at);
    longest.put("in", longestOf(Set.of("in-days", "tomorrow", "today")::contains));
  }

  private static String words(Stream<Language> languages) {
    return languages.map(Language::word).collect(Collectors.joining(", "));
  }

  private String brief(String key) {
    return filled(file.shortest(key));
  }

  private void checkKeys() {
    for (String written : file.texts().keySet()) {
      if (!isText(keyOf(written))) {
        throw file.wrong(written, "no text of this service has this key");
      }
    }
    for (String key : FILLED.keySet()) {
      if (!file.texts().containsKey(key)) {
        throw file.wrong(key, "the text is missing");
      }
    }
  }

  private String longestOf(Predicate<String> keys) {
    return file.texts().keySet().stream()
        .map(WordingFile::keyOf)
        .filter(text -> keys.test(VariantKey.keyOf(text)))
        .map(this::brief)
        .reduce("", WordingCheck::longer);
  }

  // Two tickets must fit in one text; of more, as many are told together as do.
  private static String twice(String line) {
    return line + "\n" + line;
  }

  private void check(String written) {
    String text = filled(written);
    if (text.contains("{") || text.contains("}")) {
      throw file.wrong(written, "a placeholder is written without blanks, like {county}");
    }
    String whole = WordingFile.keyOf(written);
    String brief = brief(whole);
    if (!TextLimit.holds(brief, most(VariantKey.keyOf(whole)))) {
      throw file.wrong(
          file.shortest(whole),
          "with this docketline.county.name and .contact it is too long: " + brief);
    }
  }

  private static String keyOf(String written) {
    return VariantKey.keyOf(WordingFile.keyOf(written));
  }

  private static int most(String key) {
    return OF_THREE.contains(key) ? TextLimit.DAY_SEGMENTS : LanguageTexts.MOST_SEGMENTS;
  }

  private String filled(String written) {
    Map<String, String> facts = new HashMap<>(longest);
    facts.keySet().retainAll(FILLED.get(keyOf(written)));
    try {
      return speech.fill(file.texts().get(written), facts, TextBrevity.CUT);
    } catch (TemplateException e) {
      throw file.wrong(written, e.getMessage());
    }
  }

  private static String longer(String one, String other) {
    return Stream.of(one, other).max(Comparator.comparing(String::length)).orElseThrow();
  }
}
