package org.docketline.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Which texts a list asks for; dates are UTC, as days or as times, as Twilio takes them. */
record TextQuery(
    @RestQuery("To") String to,
    @RestQuery("DateSent") String on,
    @RestQuery("DateSent>") String from,
    @RestQuery("DateSent<") String until) {

  static final int LONGEST_PAGE = 1000;

  /** Newest first; texts not yet sent are listed too, by the time they were created. */
  List<CarriedText> answer(List<CarriedText> texts, String ours) {
    return texts.stream()
        .filter(text -> matches(text, ours))
        .sorted(byAge())
        .limit(LONGEST_PAGE)
        .toList();
  }

  private boolean matches(CarriedText text, String ours) {
    Instant at = text.createdAt();
    return !text.isOnPhoneOnly()
        && (to == null
            || to.equals(text.direction() == TextDirection.INBOUND ? ours : text.phone()))
        && (on == null || on.equals(at.atZone(ZoneOffset.UTC).toLocalDate().toString()))
        && (from == null || !at.isBefore(start(from)))
        && (until == null || at.isBefore(end(until)));
  }

  private static Instant start(String date) {
    try {
      String time = isDay(date) ? date + "T00:00" : date.replace("Z", "");
      return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw CarrierFault.BAD_PARAMETER.raised();
    }
  }

  private static Instant end(String date) {
    return isDay(date) ? start(date).plus(1, ChronoUnit.DAYS) : start(date);
  }

  private static boolean isDay(String date) {
    return date.length() == LocalDate.EPOCH.toString().length();
  }

  private static Comparator<CarriedText> byAge() {
    return Collections.reverseOrder(Comparator.comparing(CarriedText::createdAt));
  }
}
