package org.docketline.sms;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.docketline.sms.TwilioErrors.Category.DOUBTFUL;
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
 * dictionary, {@code https://www.twilio.com/docs/api/errors}; codes of calls, pictures and other
 * channels are left out. Only a code that is surely about this phone or this text may lose it: what
 * is doubtful, or not listed, waits.
 */
public final class TwilioErrors {
  private static final Map<Integer, Row> TABLE =
      Stream.of(
              // The account: no text can go out until an operator acts.
              row(10001, STOP_SENDING, "account not active"),
              row(10002, STOP_SENDING, "a trial account cannot do this"),
              row(20003, STOP_SENDING, "account SID or auth token is wrong"),
              row(20004, STOP_SENDING, "the account's address takes no such request: see api-url"),
              row(20005, STOP_SENDING, "account not active, perhaps out of funds"),
              row(20006, STOP_SENDING, "access denied"),
              row(20008, STOP_SENDING, "these are test credentials"),
              row(20010, STOP_SENDING, "the account may not do this"),
              row(20011, STOP_SENDING, "the version of TLS is too old"),
              row(20012, STOP_SENDING, "the cipher of TLS is not taken"),
              row(20101, STOP_SENDING, "the access token is invalid"),
              row(20102, STOP_SENDING, "the access token's header is invalid"),
              row(20103, STOP_SENDING, "the access token's issuer or subject is invalid"),
              row(20104, STOP_SENDING, "the access token has expired"),
              row(20105, STOP_SENDING, "the access token is not valid yet"),
              row(20106, STOP_SENDING, "the access token does not grant this"),
              row(20107, STOP_SENDING, "the access token's signature is invalid"),
              row(20151, STOP_SENDING, "authentication failed"),
              row(20160, STOP_SENDING, "the token is invalid"),
              row(20403, STOP_SENDING, "the account may not do this"),
              row(20404, STOP_SENDING, "no such account or address: see account-sid and api-url"),
              row(20426, STOP_SENDING, "Twilio no longer speaks this protocol"),
              row(21470, STOP_SENDING, "the account SID is invalid"),
              row(21471, STOP_SENDING, "the account does not exist"),
              row(21472, STOP_SENDING, "account not active"),
              row(30002, STOP_SENDING, "account suspended after the text was queued"),
              row(30028, STOP_SENDING, "Twilio no longer has this version of its API"),
              row(30037, STOP_SENDING, "outbound texts are disabled for the account"),
              row(90010, STOP_SENDING, "account not active"),

              // The sender and the callback, which every text shares: an operator must act.
              row(21210, STOP_SENDING, "the sender is not verified"),
              row(21212, STOP_SENDING, "the sender is not a valid number"),
              row(21213, STOP_SENDING, "no sender was given"),
              row(21264, STOP_SENDING, "the sender is not verified"),
              row(21267, STOP_SENDING, "a trial account cannot send under a name"),
              row(21502, STOP_SENDING, "the callback is no public URL: see public-url"),
              row(21601, STOP_SENDING, "the sender is not a number of this account"),
              row(21603, STOP_SENDING, "no sender was given"),
              row(21607, STOP_SENDING, "a trial account must send from the sandbox's number"),
              row(21609, STOP_SENDING, "the status callback is no public URL: see public-url"),
              row(21616, STOP_SENDING, "the sender matches several numbers of this account"),
              row(21626, STOP_SENDING, "the status callback asks for an event that is none"),
              row(21657, STOP_SENDING, "the sender's name is invalid"),
              row(21660, STOP_SENDING, "the sender belongs to another account"),
              row(21661, STOP_SENDING, "the sender cannot send texts"),
              row(21663, STOP_SENDING, "the sender's routing is set up wrongly"),
              row(21668, STOP_SENDING, "this kind of sender cannot text from the region"),
              row(21701, STOP_SENDING, "the messaging service does not exist"),
              row(21702, STOP_SENDING, "the messaging service may not send now"),
              row(21704, STOP_SENDING, "the messaging service has no numbers"),
              row(21705, STOP_SENDING, "the messaging service's SID is invalid"),
              row(21709, STOP_SENDING, "the sender's name is not allowed in the messaging service"),
              row(21711, STOP_SENDING, "the sender is not one of the messaging service's"),
              row(21729, STOP_SENDING, "the A2P 10DLC campaign is suspended"),
              row(21731, STOP_SENDING, "the A2P 10DLC brand is suspended"),
              row(30032, STOP_SENDING, "the toll-free sender is not verified"),
              row(30033, STOP_SENDING, "the A2P 10DLC campaign is suspended"),
              row(30034, STOP_SENDING, "the sender is not registered for A2P 10DLC"),
              row(30035, STOP_SENDING, "the sender's A2P 10DLC registration is still going on"),
              row(30124, STOP_SENDING, "no messaging service was given"),
              row(30126, STOP_SENDING, "the sender's A2P 10DLC registration failed"),
              row(30127, STOP_SENDING, "the messaging service's SID is invalid"),

              // About one destination, such as a foreign phone, or about all: one phone must not
              // stop
              // the rest, and a fault that all share must not burn their texts.
              row(20001, DOUBTFUL, "a parameter that Twilio does not know"),
              row(20023, DOUBTFUL, "a phone number is not correct"),
              row(20409, DOUBTFUL, "a conflict with another request"),
              row(20410, DOUBTFUL, "what was asked for is gone"),
              row(20412, DOUBTFUL, "a precondition failed"),
              row(20413, DOUBTFUL, "the request is too large"),
              row(20422, DOUBTFUL, "a parameter is invalid"),
              row(20423, DOUBTFUL, "a SID is invalid"),
              row(21214, DOUBTFUL, "this phone cannot be reached from the sender"),
              row(21401, DOUBTFUL, "a phone number is invalid"),
              row(21407, DOUBTFUL, "this kind of number cannot be texted"),
              row(21408, DOUBTFUL, "texting that region is not allowed in the account"),
              row(21421, DOUBTFUL, "a phone number is invalid"),
              row(21604, DOUBTFUL, "no recipient was given"),
              row(21606, DOUBTFUL, "the sender cannot text this destination"),
              row(21608, DOUBTFUL, "a trial account texts verified phones only"),
              row(21612, DOUBTFUL, "no route from this sender to this phone"),
              row(21618, DOUBTFUL, "the text cannot be sent"),
              row(21624, DOUBTFUL, "the validity period is out of range"),
              row(21658, DOUBTFUL, "a parameter is too long"),
              row(21659, DOUBTFUL, "the sender is not with Twilio, or in another country"),
              row(21662, DOUBTFUL, "this sender cannot text this phone from the region"),
              row(21703, DOUBTFUL, "the messaging service has no number that can text this phone"),
              row(21910, DOUBTFUL, "sender and recipient are of different channels"),
              row(30010, DOUBTFUL, "the price is above the limit"),
              row(30012, DOUBTFUL, "the validity period is too short"),
              row(30013, DOUBTFUL, "the validity period is too long"),
              row(30014, DOUBTFUL, "the recipient is invalid"),
              row(30015, DOUBTFUL, "the channel is not supported"),
              row(30016, DOUBTFUL, "sender and recipient are of different channels"),
              row(30018, DOUBTFUL, "the destination's carrier asks for a registered sender"),
              row(30024, DOUBTFUL, "the mobile carrier does not know the sender yet"),
              row(30039, DOUBTFUL, "taken for one machine that answers another"),
              row(30040, DOUBTFUL, "the destination's carrier asks for a registered sender"),
              row(30041, DOUBTFUL, "the destination's country asks for a registered sender"),
              row(30042, DOUBTFUL, "the sender's name is not allowed there"),
              row(30043, DOUBTFUL, "an international text on a domestic route"),
              row(30044, DOUBTFUL, "longer than a trial account may send"),
              row(30045, DOUBTFUL, "the validity period is out of range"),
              row(30400, DOUBTFUL, "a parameter is invalid"),
              row(30404, DOUBTFUL, "something that the text needs was not found"),
              row(30450, DOUBTFUL, "blocked by Twilio, which suspects that texts are being pumped"),
              row(90007, DOUBTFUL, "the validity period is out of range"),

              // Too much at once: safe to send again, never processed.
              row(14107, TOO_FAST, "too many texts at once"),
              row(20429, TOO_FAST, "too many requests at once"),
              row(21611, TOO_FAST, "the sender's queue is full"),
              row(30001, TOO_FAST, "the queue overflowed"),
              row(30022, TOO_FAST, "over the campaign's rate at the mobile carrier"),
              row(30454, TOO_FAST, "over the account's limit of messages"),
              row(63017, TOO_FAST, "over the account's messages per second"),
              row(63018, TOO_FAST, "over the channel's rate"),
              row(63038, TOO_FAST, "over the account's messages per day"),

              // The phone.
              row(21610, OPTED_OUT, "the owner of the phone texted STOP"),
              row(21211, UNREACHABLE_PHONE, "not a valid phone number"),
              row(21217, UNREACHABLE_PHONE, "does not appear to be a phone number"),
              row(21265, UNREACHABLE_PHONE, "a short code, which cannot be texted"),
              row(21268, UNREACHABLE_PHONE, "a premium number, which cannot be texted"),
              row(21614, UNREACHABLE_PHONE, "not a mobile number"),
              row(21635, UNREACHABLE_PHONE, "a landline"),
              row(30005, UNREACHABLE_PHONE, "unknown to its carrier or out of service"),
              row(30006, UNREACHABLE_PHONE, "a landline, or a carrier that cannot be reached"),
              row(30003, PASSING, "the phone is off or out of reach"),

              // This text to this phone.
              row(21266, REFUSED, "sender and recipient are the same number"),
              row(21602, REFUSED, "the text is empty"),
              row(21605, REFUSED, "longer than 160 characters on the old endpoint"),
              row(21617, REFUSED, "longer than 1600 characters"),
              row(21619, REFUSED, "the text is empty"),
              row(30004, REFUSED, "blocked by the phone or its carrier"),

              // On the way to the phone: known from receipts.
              row(30007, FILTERED, "filtered as unwanted by Twilio or the mobile carrier"),
              row(30038, FILTERED, "filtered, taken for a one-time password"),
              row(30008, PASSING, "failed for a reason the mobile carrier did not say"),
              row(30017, PASSING, "the mobile carrier's network is congested"),
              row(30023, PASSING, "over the campaign's messages of the day"),
              row(30027, PASSING, "over the day's messages to T-Mobile"),
              row(30410, PASSING, "the mobile carrier did not answer in time"),
              row(30453, PASSING, "it could not be delivered"),
              row(30036, EXPIRED, "the validity period ran out in the queue"),
              row(30046, UNSURE, "nobody confirms that it was delivered"),

              // Twilio itself.
              row(21730, PASSING, "Twilio is under maintenance"),
              row(20500, UNSURE, "Twilio failed inside"),
              row(20503, UNSURE, "Twilio is unavailable"),
              row(20504, UNSURE, "Twilio failed inside"),
              row(30020, UNSURE, "Twilio's scheduling failed inside"),
              row(30021, UNSURE, "Twilio's messaging service failed inside"))
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
      case FILTERED, EXPIRED, REFUSED -> new Refused(code, meaning, Refusal.OTHER);
      case DOUBTFUL, UNLISTED -> new Deferred(code, meaning, Reach.UNLISTED);
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
    /** The carrier says that the phone cannot receive texts; it may be wrong once. */
    UNREACHABLE_PHONE,
    /** It may pass: the text was not delivered, and may be sent again while it is useful. */
    PASSING,
    /** Too much at once: not taken, and all texts are to go out more slowly. */
    TOO_FAST,
    /** About this phone, or about all: the text waits, and several phones in a row stop sending. */
    DOUBTFUL,
    /** The account or the sender is at fault: stop sending and tell an operator. */
    STOP_SENDING,
    /** Taken for spam: tell an operator, for others will fare alike. */
    FILTERED,
    /** It waited longer than it was good for. */
    EXPIRED,
    /** This text will not go to this phone; the next one may. */
    REFUSED,
    /** It may have been accepted. */
    UNSURE,
    /** Not in the table: it is taken for doubtful, and the log is loud. */
    UNLISTED
  }
}
