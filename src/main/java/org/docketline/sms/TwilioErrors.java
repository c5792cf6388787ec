package org.docketline.sms;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.docketline.sms.TwilioErrors.Category.EXPIRED;
import static org.docketline.sms.TwilioErrors.Category.FILTERED;
import static org.docketline.sms.TwilioErrors.Category.OPTED_OUT;
import static org.docketline.sms.TwilioErrors.Category.PASSING;
import static org.docketline.sms.TwilioErrors.Category.REFUSED;
import static org.docketline.sms.TwilioErrors.Category.STOP_SENDING;
import static org.docketline.sms.TwilioErrors.Category.TOO_FAST;
import static org.docketline.sms.TwilioErrors.Category.UNLISTED;
import static org.docketline.sms.TwilioErrors.Category.UNREACHABLE_PHONE;
import static org.docketline.sms.TwilioErrors.Category.UNSURE;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Reach;
import org.docketline.sms.SendOutcome.Refusal;
import org.docketline.sms.SendOutcome.Refused;
import org.docketline.sms.SendOutcome.Unknown;

/**
 * Twilio's error codes in our words, for answers and for receipts. Source: Twilio's error
 * dictionary, {@code https://www.twilio.com/docs/api/errors}.
 */
public final class TwilioErrors {
  private static final Map<Integer, Row> TABLE =
      Stream.of(
              // The account: no text can go out until an operator acts.
              row(10001, STOP_SENDING, "account not active"),
              row(20003, STOP_SENDING, "account SID or auth token is wrong"),
              row(20005, STOP_SENDING, "account not active, perhaps out of funds"),
              row(30002, STOP_SENDING, "account suspended after the text was queued"),
              row(90010, STOP_SENDING, "account not active"),

              // The sender and the callback, which every text shares: an operator must act.
              row(21601, STOP_SENDING, "the sender is not a number of this account"),
              row(21603, STOP_SENDING, "no sender was given"),
              row(21609, STOP_SENDING, "the status callback is no public URL: see public-url"),
              row(21660, STOP_SENDING, "the sender belongs to another account"),
              row(21661, STOP_SENDING, "the sender cannot send texts"),
              row(30032, STOP_SENDING, "the toll-free sender is not verified"),
              row(30034, STOP_SENDING, "the sender is not registered for A2P 10DLC"),
              // These can be about one destination (a foreign phone), which must not stop the rest.
              row(21606, PASSING, "the sender cannot text this destination"),
              row(21659, PASSING, "the sender is not with Twilio, or in another country"),

              // Too much at once: safe to send again, never processed.
              row(20429, TOO_FAST, "too many requests at once"),
              row(21611, TOO_FAST, "the sender's queue is full"),
              row(30001, TOO_FAST, "the queue overflowed"),
              row(30022, TOO_FAST, "over the campaign's rate at the mobile carrier"),
              row(63017, TOO_FAST, "over the account's messages per second"),
              row(63038, TOO_FAST, "over the account's messages per day"),

              // The phone.
              row(21610, OPTED_OUT, "the owner of the phone texted STOP"),
              row(21211, UNREACHABLE_PHONE, "not a valid phone number"),
              row(21217, UNREACHABLE_PHONE, "does not appear to be a phone number"),
              row(21265, UNREACHABLE_PHONE, "a short code, which cannot be texted"),
              row(21614, UNREACHABLE_PHONE, "not a mobile number"),
              row(21635, UNREACHABLE_PHONE, "a landline"),
              row(30005, UNREACHABLE_PHONE, "unknown to its carrier or out of service"),
              row(30006, UNREACHABLE_PHONE, "a landline, or a carrier that cannot be reached"),
              row(30003, PASSING, "the phone is off or out of reach"),

              // This text to this phone.
              row(21266, REFUSED, "sender and recipient are the same number"),
              row(21408, REFUSED, "texting that country is not allowed in the account"),
              row(21602, REFUSED, "the text is empty"),
              row(21604, REFUSED, "no recipient was given"),
              row(21605, REFUSED, "longer than 160 characters on the old endpoint"),
              row(21608, REFUSED, "a trial account texts verified phones only"),
              row(21612, REFUSED, "no route from this sender to this phone"),
              row(21617, REFUSED, "longer than 1600 characters"),
              row(21619, REFUSED, "the text is empty"),
              row(21624, REFUSED, "the validity period is out of range"),
              row(21658, REFUSED, "a parameter is too long"),
              row(30004, REFUSED, "blocked by the phone or its carrier"),
              row(30045, REFUSED, "the validity period is out of range"),
              row(90007, REFUSED, "the validity period is out of range"),

              // On the way to the phone: known from receipts.
              row(30007, FILTERED, "filtered as unwanted by Twilio or the mobile carrier"),
              row(30024, FILTERED, "the mobile carrier does not know the sender yet"),
              row(30008, PASSING, "failed for a reason the mobile carrier did not say"),
              row(30410, PASSING, "the mobile carrier did not answer in time"),
              row(30036, EXPIRED, "the validity period ran out in the queue"),

              // Twilio itself.
              row(20500, UNSURE, "Twilio failed inside"),
              row(20503, UNSURE, "Twilio is unavailable"))
          .collect(toUnmodifiableMap(Row::code, row -> row));

  private TwilioErrors() {}

  public static Category of(int code) {
    return lookUp(code).category();
  }

  /** Plain words for operators; a code that is not listed says so with its number. */
  public static String meaning(int code) {
    return lookUp(code).meaning();
  }

  static SendOutcome outcome(int code) {
    String meaning = meaning(code);
    return switch (of(code)) {
      case OPTED_OUT -> new Refused(code, meaning, Refusal.OPTED_OUT);
      case UNREACHABLE_PHONE -> new Refused(code, meaning, Refusal.UNREACHABLE_PHONE);
      case FILTERED, EXPIRED, REFUSED, UNLISTED -> new Refused(code, meaning, Refusal.OTHER);
      case PASSING -> new Deferred(code, meaning, Reach.TEXT);
      case TOO_FAST -> new Deferred(code, meaning, Reach.PACE);
      case STOP_SENDING -> new Deferred(code, meaning, Reach.ALL);
      case UNSURE -> new Unknown(meaning + ", code " + code);
    };
  }

  static Set<Integer> codes() {
    return TABLE.keySet();
  }

  /** The codes that ask us to do this. */
  public static Set<Integer> codes(Category category) {
    return TABLE.values().stream()
        .filter(row -> row.category() == category)
        .map(Row::code)
        .collect(toUnmodifiableSet());
  }

  private static Row lookUp(int code) {
    return TABLE.getOrDefault(code, row(code, UNLISTED, "unknown code " + code));
  }

  private static Row row(int code, Category category, String meaning) {
    return new Row(code, category, meaning);
  }

  private record Row(int code, Category category, String meaning) {}

  /** What we must do about a code. */
  public enum Category {
    /** Never text the phone again before START. */
    OPTED_OUT,
    /** The phone cannot receive texts. */
    UNREACHABLE_PHONE,
    /** It may pass: the text was not delivered, and may be sent again while it is useful. */
    PASSING,
    /** Too much at once: not taken, and all texts are to go out more slowly. */
    TOO_FAST,
    /** The account or the sender is at fault: stop sending and tell an operator. */
    STOP_SENDING,
    /**
     * Taken for spam, or the sender not known yet: tell an operator, for others will fare alike.
     */
    FILTERED,
    /** It waited longer than it was good for. */
    EXPIRED,
    /** This text will not go to this phone; the next one may. */
    REFUSED,
    /** It may have been accepted. */
    UNSURE,
    /** Not in the table: tell an operator. */
    UNLISTED
  }
}
