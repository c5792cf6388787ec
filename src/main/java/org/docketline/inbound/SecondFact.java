package org.docketline.inbound;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.DriverProof;
import org.docketline.docket.SaidSurnames;
import org.docketline.feed.Feeds;
import org.docketline.understanding.AskingWords;
import org.docketline.understanding.Command;
import org.docketline.understanding.SaidBirthDates;

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
    boolean mayBe(Command command) {
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

    // A date with its year is one whatever stands beside it.
    @Override
    boolean mayBe(Command command) {
      return command.toLeave().isEmpty();
    }

    @Override
    Stream<Function<Citation, Optional<String>>> readings(
        String body, LocalDate today, DriverProof proof) {
      return SaidBirthDates.in(body, today).map(day -> ticket -> proof.bornOn(ticket, day));
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

    // Any word may be a name.
    @Override
    boolean mayBe(Command command) {
      return command.isUnclear() || command.toFollow().isPresent();
    }

    @Override
    Stream<Function<Citation, Optional<String>>> readings(
        String body, LocalDate today, DriverProof proof) {
      return AskingWords.begin(body)
          ? Stream.empty()
          : SaidSurnames.in(body, LONGEST).map(name -> ticket -> proof.named(ticket, name));
    }
  };

  /** Letters of a text that may say a name among other words. */
  private static final int LONGEST = 60;

  /** Whether the county's feeds tell this fact. */
  abstract boolean isToldBy(Feeds feeds);

  /** Whether the feed tells this fact of this ticket. */
  abstract boolean isKnownOf(Citation citation);

  /** Whether a text that is read so may say the fact as well. */
  abstract boolean mayBe(Command command);

  /**
   * What a text may say, each as the driver of a ticket whom it would prove; none if it says none.
   */
  abstract Stream<Function<Citation, Optional<String>>> readings(
      String body, LocalDate today, DriverProof proof);

  /** As settings and texts name it: {@code birth-date}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
