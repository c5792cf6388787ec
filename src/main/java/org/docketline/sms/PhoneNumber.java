package org.docketline.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A telephone in E.164, such as {@code +13145550142}. Prints as its last four digits, so that logs
 * and errors never hold a whole number.
 */
public record PhoneNumber(String e164) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
  private static final Pattern RCS = Pattern.compile("^\\s*rcs:", Pattern.CASE_INSENSITIVE);
  private static final Set<String> UNITED_STATES = Set.of("US", "PR", "VI", "GU", "AS", "MP");
  private static final Set<PhoneNumberType> PREMIUM =
      Set.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST);
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  public PhoneNumber {
    if (!isE164(e164)) {
      throw new IllegalArgumentException("Not a phone number in E.164: + and 8 to 15 digits");
    }
  }

  /** What a person typed or a carrier sent, read as a US number unless it starts with a plus. */
  public static Optional<PhoneNumber> parse(String raw) {
    if (raw == null || namesAnotherChannel(raw)) {
      return Optional.empty();
    }
    try {
      return possible(NUMBERS.parse(raw, "US"));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /**
   * The phone behind an address of the carrier's: a number, or a number on RCS ({@code rcs:+1…}),
   * which is the same phone. No other channel reaches a phone as a text does.
   */
  public static Optional<PhoneNumber> ofAddress(String address) {
    return parse(address == null ? null : RCS.matcher(address).replaceFirst(""));
  }

  public String last4() {
    return e164.substring(e164.length() - 4);
  }

  /** A phone that somebody typed into a page, where codes are texted to such a one. */
  public static Optional<PhoneNumber> parseForCode(String typed) {
    return parse(typed).filter(PhoneNumber::isOfUnitedStates).filter(phone -> !phone.isPremium());
  }

  /**
   * Whether it is one of the United States, as far as the library knows: a text to another country
   * costs more, and some live on texts to numbers of theirs.
   */
  public boolean isOfUnitedStates() {
    try {
      String region = NUMBERS.getRegionCodeForNumber(NUMBERS.parse(e164, null));
      return e164.startsWith("+1") && (region == null || UNITED_STATES.contains(region));
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** Whether a text or call to it is billed at a rate of its own, as those to 900 numbers are. */
  public boolean isPremium() {
    try {
      return PREMIUM.contains(NUMBERS.getNumberType(NUMBERS.parse(e164, null)));
    } catch (NumberParseException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "…" + last4();
  }

  /** Whether a text is a number in E.164. */
  public static boolean isE164(String text) {
    return text != null && E164.matcher(text).matches();
  }

  // The library skips what stands before the first digit and would take whatsapp:+1… for a phone.
  private static boolean namesAnotherChannel(String raw) {
    return raw.codePoints().anyMatch(c -> c == ':' || Character.isLetter(c));
  }

  // Possible, not valid: a carrier's number ranges change faster than the library that lists them.
  private static Optional<PhoneNumber> possible(
      com.google.i18n.phonenumbers.Phonenumber.PhoneNumber number) {
    if (NUMBERS.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
      return Optional.empty();
    }
    return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
        .filter(PhoneNumber::isE164)
        .map(PhoneNumber::new);
  }
}
