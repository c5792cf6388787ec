package org.docketline.inbound;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.DriverProof;
import org.docketline.feed.Feeds;
import org.docketline.understanding.BirthDates;

/** What a text must say beside a number to prove whose ticket it is. */
public enum SecondFact {
  /** Whoever has the number may follow it. */
  NONE {
    @Override
    boolean isToldBy(Feeds feeds) {
      return true;
    }

    @Override
    boolean isKnownOf(Citation citation) {
      return false;
    }

    @Override
    Stream<Function<Citation, Optional<String>>> readings(
        String body, LocalDate today, DriverProof proof) {
      return Stream.empty();
    }
  },
  BIRTH_DATE {
    @Override
    boolean isToldBy(Feeds feeds) {
      return feeds.tellBirthDates();
    }

    @Override
    boolean isKnownOf(Citation citation) {
      return citation.birthDate != null;
    }

    @Override
    Stream<Function<Citation, Optional<String>>> readings(
        String body, LocalDate today, DriverProof proof) {
      return BirthDates.in(body, today).map(day -> ticket -> proof.bornOn(ticket, day));
    }
  },
  LAST_NAME {
    @Override
    boolean isToldBy(Feeds feeds) {
      return feeds.tellLastNames();
    }

    @Override
    boolean isKnownOf(Citation citation) {
      return citation.lastName != null;
    }

    // Of a whole name, each word may begin the surname, or be all of it.
    @Override
    Stream<Function<Citation, Optional<String>>> readings(
        String body, LocalDate today, DriverProof proof) {
      Stream<String> words = body.length() > LONGEST ? Stream.empty() : SPACE.splitAsStream(body);
      Stream<String> ends = body.length() > LONGEST ? Stream.empty() : ends(body);
      return Stream.of(Stream.of(body), words, ends)
          .flatMap(names -> names)
          .distinct()
          .filter(name -> name.codePoints().anyMatch(Character::isLetter))
          .map(name -> ticket -> proof.named(ticket, name));
    }
  };

  private static final int LONGEST = 60;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Whether the county's feeds tell this fact. */
  abstract boolean isToldBy(Feeds feeds);

  /** Whether the feed tells this fact of this ticket. */
  abstract boolean isKnownOf(Citation citation);

  /**
   * What a text may say, each as the driver of a ticket whom it would prove; none if it says none.
   */
  abstract Stream<Function<Citation, Optional<String>>> readings(
      String body, LocalDate today, DriverProof proof);

  // In "Ana de la Cruz" the surname begins at its second word.
  private static Stream<String> ends(String body) {
    return SPACE.matcher(body).results().map(space -> body.substring(space.end()));
  }

  /** As settings and texts name it: {@code birth-date}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
