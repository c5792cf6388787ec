package org.docketline.inbound;

import java.util.List;

/** TwiML, the carrier's XML, written as text: each answer costs no tree of a document. */
final class Twiml {
  /** Says nothing. */
  static final String SILENCE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private static final String OPENING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>";

  /** Stands for half of a character whose other half is missing. */
  private static final char UNREADABLE = '\uFFFD';

  private Twiml() {}

  /** The answer that consists of these texts. */
  static String of(List<String> said) {
    if (said.isEmpty()) {
      return SILENCE;
    }
    var xml = new StringBuilder(OPENING);
    for (String text : said) {
      xml.append("<Message>");
      text.codePoints().forEach(letter -> append(xml, letter));
      xml.append("</Message>");
    }
    return xml.append("</Response>").toString();
  }

  private static void append(StringBuilder xml, int letter) {
    switch (letter) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;"); // after two brackets it would end what nobody began
      case '\r' -> xml.append("&#13;"); // bare, it would be read as a new line
      default -> appendPlain(xml, letter);
    }
  }

  // XML 1.0 has no way to write the others: what controls a terminal says nothing and is left out.
  private static void appendPlain(StringBuilder xml, int letter) {
    if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
      xml.append(UNREADABLE);
    } else if (letter >= ' ' && letter != 0xFFFE && letter != 0xFFFF) {
      xml.appendCodePoint(letter);
    } else if (letter == '\n' || letter == '\t') {
      xml.append((char) letter);
    }
  }
}
