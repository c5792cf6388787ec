package org.docketline.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.Court;

/** Where a hearing is held, in as many words as there is room for. */
public final class PlaceWords implements TextPart {
  private static final int CUT_AT = 30;
  private static final String CUT_OFF = "...";

  private final Court court;
  private final Optional<String> room;

  public PlaceWords(Court court, String room) {
    this.court = court;
    this.room = Optional.ofNullable(room).filter(number -> !CheapLetters.plain(number).isEmpty());
  }

  /** The court's name alone. */
  public static String name(Court court, LanguageTexts speech, TextBrevity brevity) {
    String name = speech.alphabet().plain(court.name());
    return brevity == TextBrevity.CUT ? cut(name) : name;
  }

  @Override
  public String say(LanguageTexts speech, TextBrevity brevity) {
    return Stream.of(
            Optional.of(name(court, speech, brevity)),
            address(speech, brevity),
            roomWords(speech, brevity))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private Optional<String> address(LanguageTexts speech, TextBrevity brevity) {
    return Optional.of(speech.alphabet().plain(court.address()))
        .filter(address -> !address.isEmpty())
        .filter(address -> brevity.compareTo(TextBrevity.WITHOUT_ADDRESS) < 0);
  }

  private Optional<String> roomWords(LanguageTexts speech, TextBrevity brevity) {
    return room.filter(number -> brevity != TextBrevity.CUT)
        .map(number -> named(number, speech, brevity));
  }

  // Counties write "5" and "Courtroom 5".
  private static String named(String number, LanguageTexts speech, TextBrevity brevity) {
    return number.toLowerCase(Locale.ROOT).contains("room")
        ? number
        : speech.say("room", Map.of("room", number), brevity);
  }

  // At the end of a word, unless the first is endless.
  private static String cut(String name) {
    if (name.length() <= CUT_AT) {
      return name;
    }
    String start = name.substring(0, CUT_AT - CUT_OFF.length() + 1);
    int end = start.lastIndexOf(' ');
    String kept = name.substring(0, end > 0 ? end : start.length() - 1);
    return kept.replaceAll("[ ,-]+$", "") + CUT_OFF;
  }
}
