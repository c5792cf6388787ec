package org.docketline.feed;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.docketline.docket.ChargeName;
import org.docketline.docket.PlaceName;
import org.docketline.docket.RoomName;

/** Reads what a resident may come to read as it is written: a fact, and nobody's message. */
final class SaidWords {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  // Joiners, byte order marks and what turns the direction of reading: nobody sees them.
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  // A county has a few courts, rooms and charges, and each row of its feeds names one of each.
  private static final int MOST = 5_000;

  private final Map<String, Judged> places = new HashMap<>();
  private final Map<String, Judged> rooms = new HashMap<>();
  private final Map<String, Judged> charges = new HashMap<>();

  private record Judged(String plain, Optional<String> strange) {
    String words() throws BadFact {
      if (strange.isPresent()) {
        throw new BadFact(": " + strange.get());
      }
      return plain;
    }
  }

  String place(String written) throws BadFact {
    return judged(written, places, PlaceName::strangeness);
  }

  String room(String written) throws BadFact {
    return judged(written, rooms, RoomName::strangeness);
  }

  String charge(String written) throws BadFact {
    return judged(written, charges, ChargeName::strangeness);
  }

  // Each is another.
  String chargeNumber(String written) throws BadFact {
    return judge(written, ChargeName::strangenessOfNumber).words();
  }

  private static String judged(
      String written, Map<String, Judged> known, Function<String, Optional<String>> strangeness)
      throws BadFact {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(written, words -> judge(words, strangeness)).words();
  }

  private static Judged judge(String written, Function<String, Optional<String>> strangeness) {
    String plain = plain(written);
    return new Judged(plain, strangeness.apply(plain));
  }

  private static String plain(String written) {
    String seen = written.chars().allMatch(c -> c < 127) ? written : seen(written);
    return WrittenValues.plain(seen);
  }

  private static String seen(String written) {
    String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
    return BLANKS.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll(" ").strip();
  }
}
