package org.docketline.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.Court;
import org.docketline.docket.RoomName;

/** Where a hearing is held, in as many words as there is room for. */
public final class PlaceWords implements TextPart {
  private static final int CUT_AT = 30;
  private static final String CUT_OFF = "...";

  private final Court court;
  private final Optional<String> room;

  public PlaceWords(Court court, String room) {
    this.court = court;
    this.room = Optional.ofNullable(room).filter(RoomName::isSayable);
  }

  /** The court's name alone; of a court that the directory does not know, that it is one. */
  public static TextPart name(Court court) {
    return (texts, brevity) -> name(court, texts, brevity);
  }

  /** Whom to call about a court: it, or the county for it where it has no telephone of its own. */
  public static TextPart toCall(CourtCall call) {
    TextPart name = name(call.court());
    return call.itself()
        ? name
        : (texts, brevity) -> texts.words(ServiceText.COURT_BY_COUNTY.with(name), brevity);
  }

  /** The same of several courts, each with the telephone. */
  public static TextPart toCall(List<CourtCall> calls) {
    return (texts, brevity) ->
        calls.stream()
            .map(call -> toCall(call).words(texts, brevity) + ", " + call.phone())
            .collect(Collectors.joining("; "));
  }

  private static String name(Court court, LanguageTexts texts, TextBrevity brevity) {
    if (!court.isListed()) {
      return texts.words(ServiceText.THE_COURT, brevity);
    }
    String name = texts.plain(court.name());
    return brevity == TextBrevity.CUT ? cut(name) : name;
  }

  @Override
  public String words(LanguageTexts texts, TextBrevity brevity) {
    return Stream.of(
            Optional.of(name(court, texts, brevity)),
            address(texts, brevity),
            roomWords(texts, brevity))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private Optional<String> address(LanguageTexts texts, TextBrevity brevity) {
    return Optional.of(texts.plain(court.address()))
        .filter(address -> !address.isEmpty())
        .filter(address -> brevity.compareTo(TextBrevity.WITHOUT_ADDRESS) < 0);
  }

  private Optional<String> roomWords(LanguageTexts texts, TextBrevity brevity) {
    return room.filter(number -> brevity != TextBrevity.CUT)
        .map(number -> named(number, texts, brevity));
  }

  // Counties write "5" and "Courtroom 5".
  private static String named(String number, LanguageTexts texts, TextBrevity brevity) {
    return number.toLowerCase(Locale.ROOT).contains("room")
        ? number
        : texts.words(ServiceText.ROOM_NUMBER.with(number), brevity);
  }

  // A name is cut at the end of a word, unless its first word is too long itself.
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
