package org.docketline.resident;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import org.docketline.docket.Court;
import org.docketline.docket.CourtWords;
import org.docketline.docket.WordsRead;
import org.docketline.wording.PageWords;
import org.docketline.wording.PlaceWords;

/** What templates ask of a court to lead there, and to show its words; null where there is none. */
@TemplateExtension
final class CourtLinks {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private CourtLinks() {}

  /** The address of the court's page here; a court that the directory does not know has none. */
  static String pagePath(Court court) {
    return court.isListed()
        ? "/courts/" + URLEncoder.encode(court.code(), UTF_8).replace("+", "%20")
        : null;
  }

  /** What it is called: its name in the directory, never what a feed calls it. */
  static String called(Court court, PageWords page) {
    return page.text(PlaceWords.name(court));
  }

  /** The address that calls a number, its extension included; of words that are none, nothing. */
  static String telLink(String phone) {
    try {
      var number = PHONES.parse(phone, "US");
      return PHONES.isPossibleNumber(number)
          ? PHONES.format(number, PhoneNumberFormat.RFC3966)
          : null;
    } catch (NumberParseException e) {
      return null;
    }
  }

  /** The court's words for whoever reads this page. */
  static WordsRead readIn(CourtWords words, PageWords page) {
    return words.toRead(page.language().code()).orElse(null);
  }
}
