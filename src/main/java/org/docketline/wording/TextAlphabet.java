package org.docketline.wording;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.docketline.sms.Segments;
import org.docketline.subscription.Language;

/** The letters that a language is texted in. */
enum TextAlphabet {
  GSM7 {
    @Override
    String plain(String line) {
      return CheapLetters.plain(line);
    }

    @Override
    boolean holds(String text) {
      return Segments.isGsm7(text);
    }
  },
  UNICODE {
    @Override
    String plain(String line) {
      String whole = Normalizer.normalize(line, Normalizer.Form.NFC);
      return BLANKS.matcher(whole).replaceAll(" ").strip();
    }

    @Override
    boolean holds(String text) {
      return true;
    }
  };

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  static TextAlphabet of(Language language, WordingConfig config) {
    return switch (language) {
      case EN -> GSM7;
      case ES -> config.spanishGsm7() ? GSM7 : UNICODE;
      case BS -> config.bosnianGsm7() ? GSM7 : UNICODE;
      case VI -> config.vietnameseGsm7() ? GSM7 : UNICODE;
      case RU -> UNICODE;
    };
  }

  /** A line in these letters, every stretch of blanks one space. */
  abstract String plain(String line);

  abstract boolean holds(String text);

  /** The text in these letters, line by line. */
  String plainLines(String text) {
    return text.lines().map(this::plain).collect(Collectors.joining("\n"));
  }

  /** Whether the text has a letter that could only be texted as a question mark. */
  boolean loses(String text) {
    return questionMarks(plainLines(text)) > questionMarks(text);
  }

  private static long questionMarks(String text) {
    return text.chars().filter(c -> c == '?').count();
  }
}
