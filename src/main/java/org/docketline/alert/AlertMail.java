package org.docketline.alert;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An e-mail to one of the county's, in plain words. */
record AlertMail(String subject, String body) {
  private static final String NAME = "Docketline: ";
  private static final int LONGEST_SUBJECT = 150;
  private static final String TRIAL =
      """
      Somebody who runs the service asked for this trial. Nothing is wrong.

      When something needs you, you are told at this address: once when it has begun, every morning while it lasts, and once when it is over.
      """;

  static AlertMail trial() {
    return new AlertMail(NAME + "a trial, and nothing is wrong", TRIAL);
  }

  /** At least one is to be told. */
  static AlertMail of(List<TroubleNews> told, String county, ZoneId zone, String console) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy, h:mm a", Locale.US).withZone(zone);
    String all = told.stream().map(one -> words(one, time)).collect(Collectors.joining("\n"));
    return new AlertMail(
        subject(told),
        """
        %s

        %s
        The console: %s

        You are told once when something has begun, every morning while it lasts, and once when it is over.
        """
            .formatted(county, all, console));
  }

  private static String subject(List<TroubleNews> told) {
    String more = told.size() == 1 ? "" : ", and %d more".formatted(told.size() - 1);
    String first = NAME + told.get(0).words();
    int room = LONGEST_SUBJECT - more.length();
    return (first.length() > room ? first.substring(0, room) : first) + more;
  }

  private static String words(TroubleNews one, DateTimeFormatter time) {
    String since = "* %s\n  Since %s".formatted(one.words(), time.format(one.since));
    return one.isOver()
        ? "%s, until about %s\n".formatted(since, time.format(one.at))
        : "%s\n%s  What to do: %s\n".formatted(since, reason(one), one.kind.advice());
  }

  private static String reason(TroubleNews one) {
    return one.reason.isEmpty() ? "" : "  Why: %s\n".formatted(one.reason);
  }
}
