package org.docketline.inbound;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.feed.DriverHashes;
import org.docketline.feed.Feeds;
import org.docketline.keys.Keyring;
import org.docketline.understanding.BirthDates;

/** What beside its number proves whose ticket it is, compared as keyed hashes only. */
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
    boolean isSaidIn(String body, LocalDate today) {
      return false;
    }

    @Override
    boolean isProven(Citation citation, String body, LocalDate today, Keyring keys) {
      return false;
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
    boolean isSaidIn(String body, LocalDate today) {
      return BirthDates.in(body, today).findAny().isPresent();
    }

    @Override
    boolean isProven(Citation citation, String body, LocalDate today, Keyring keys) {
      return BirthDates.in(body, today)
          .anyMatch(day -> DriverHashes.isBirthDate(citation, day, keys));
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

    @Override
    boolean isSaidIn(String body, LocalDate today) {
      return !DriverHashes.letters(body).isEmpty();
    }

    // A name of two words stands in the docket as one; or the first name was texted too.
    @Override
    boolean isProven(Citation citation, String body, LocalDate today, Keyring keys) {
      Stream<String> words = body.length() > LONGEST ? Stream.empty() : SPACE.splitAsStream(body);
      return Stream.concat(Stream.of(body), words)
          .anyMatch(name -> DriverHashes.isLastName(citation, name, keys));
    }
  };

  private static final int LONGEST = 60;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Whether the county's feeds have it. */
  abstract boolean isToldBy(Feeds feeds);

  /** Whether the feed told it of this ticket. */
  abstract boolean isKnownOf(Citation citation);

  /** Whether a text says such a fact, right or wrong. */
  abstract boolean isSaidIn(String body, LocalDate today);

  /** Whether a text says what the feed told of this ticket's driver. */
  abstract boolean isProven(Citation citation, String body, LocalDate today, Keyring keys);

  /** As settings and texts name it: {@code birth-date}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
