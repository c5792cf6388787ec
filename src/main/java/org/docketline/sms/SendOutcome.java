package org.docketline.sms;

/** What became of one attempt to hand a text to the carrier. Never holds a phone or a text. */
public sealed interface SendOutcome {
  /** The carrier has it, under this message SID ({@code SM…} or {@code MM…}). */
  record Accepted(String sid) implements SendOutcome {}

  /** The carrier will not take this text, now or later. */
  record Refused(int code, String meaning, Refusal kind) implements SendOutcome {}

  /**
   * The carrier surely did not take it, and may later; {@code code} is null where it did not say.
   */
  record Deferred(Integer code, String meaning, Reach reach) implements SendOutcome {}

  /** It may have been taken: it must not be sent again before the carrier was asked. */
  record Unknown(String reason) implements SendOutcome {}

  /** How far the reason for a deferral reaches. */
  enum Reach {
    /** This text. */
    TEXT,
    /** All texts, for some seconds: the carrier is given too many at once. */
    PACE,
    /** All texts until an operator acts: the account or the sender is at fault. */
    ALL
  }

  /** What a refusal says of the phone. */
  enum Refusal {
    /** Its owner texted STOP: never text it again before START. */
    OPTED_OUT,
    /** It cannot receive texts at all. */
    UNREACHABLE_PHONE,
    /** Nothing: this text was at fault. */
    OTHER
  }
}
