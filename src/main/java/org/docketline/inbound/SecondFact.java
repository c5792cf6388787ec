package org.docketline.inbound;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    byte[] of(Citation citation) {
      return null;
    }

    @Override
    List<byte[]> readings(String body, LocalDate today, Keyring keys) {
      return List.of();
    }
  },
  BIRTH_DATE {
    @Override
    boolean isToldBy(Feeds feeds) {
      return feeds.tellBirthDates();
    }

    @Override
    byte[] of(Citation citation) {
      return citation.birthDate;
    }

    @Override
    List<byte[]> readings(String body, LocalDate today, Keyring keys) {
      return BirthDates.in(body, today).map(day -> DriverHashes.birthDate(day, keys)).toList();
    }
  },
  LAST_NAME {
    @Override
    boolean isToldBy(Feeds feeds) {
      return feeds.tellLastNames();
    }

    @Override
    byte[] of(Citation citation) {
      return citation.lastName;
    }

    // A name of two words stands in the docket as one; or the first name was texted too.
    @Override
    List<byte[]> readings(String body, LocalDate today, Keyring keys) {
      Stream<String> words = body.length() > LONGEST ? Stream.empty() : SPACE.splitAsStream(body);
      return Stream.concat(Stream.of(body), words)
          .map(name -> DriverHashes.lastName(name, keys))
          .filter(Objects::nonNull)
          .toList();
    }
  };

  private static final int LONGEST = 60;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Whether the county's feeds have it. */
  abstract boolean isToldBy(Feeds feeds);

  /** As the feed gave it; null where it did not. */
  abstract byte[] of(Citation citation);

  /** What a text may say; empty where it says no such thing. */
  abstract List<byte[]> readings(String body, LocalDate today, Keyring keys);

  /** As settings and texts name it: {@code birth-date}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
