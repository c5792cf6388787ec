package org.docketline.resident;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.docketline.pages.QrCode;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.TwilioAccount;
import org.docketline.wording.PageWords;

/** The number that residents text; there may be none to show. */
@Singleton
public final class TextNumber {
  private final Optional<String> e164;
  private final Optional<String> sender;

  /** By what they open: a home page is asked for often, and has one for each language. */
  private final Map<String, QrCode> codes = new ConcurrentHashMap<>();

  TextNumber(ResidentConfig config, TwilioAccount account) {
    this.sender = Optional.of(account.sender()).filter(PhoneNumber::isE164);
    this.e164 =
        config.textNumber().or(() -> Optional.of(account.sender())).filter(PhoneNumber::isE164);
  }

  /** Whether there is a number to text. */
  public boolean isKnown() {
    return e164.isPresent();
  }

  /** As people read it: {@code (314) 555-0199}; empty where none is known. */
  public String written() {
    return e164.map(TextNumber::national).orElse("");
  }

  /** The number that our texts come from; empty where the carrier picks one of several. */
  public String sender() {
    return sender.map(TextNumber::national).orElse("");
  }

  private static String national(String number) {
    try {
      var phones = PhoneNumberUtil.getInstance();
      return phones.format(phones.parse(number, null), PhoneNumberFormat.NATIONAL);
    } catch (NumberParseException e) {
      return number;
    }
  }

  /** The code that opens a text to it, filled in; null where no number is known. */
  QrCode code(PageWords w) {
    return isKnown() ? codes.computeIfAbsent(link(w.say("home.text-body")), QrCode::of) : null;
  }

  /** The address that opens a text to it, filled in. Both telephones' systems read this form. */
  public String link(String body) {
    return "sms:%s?&body=%s"
        .formatted(
            e164.orElse(""), URLEncoder.encode(body, StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
