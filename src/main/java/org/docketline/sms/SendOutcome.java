package org.docketline.sms;

import java.util.Optional;

/**
 * What became of one attempt to hand a text to the carrier. Never holds a phone or a text. Code
 * that acts on outcomes implements {@link Cases}, so that a new outcome does not compile before all
 * of that code handles it.
 */
public sealed interface SendOutcome {
  /** One method for each outcome. */
  interface Cases {
    void accepted(Accepted accepted);

    void refused(Refused refused);

    void deferred(Deferred deferred);

    void unknown(Unknown unknown);
  }

  /** Calls the method for this outcome. */
  void tell(Cases cases);

  /** Whether the carrier judged this text, which it does only while it takes texts at all. */
  boolean isJudged();

  /** Whether the carrier gave an answer, or none was waited for. */
  default boolean isInTime() {
    return true;
  }

  /** The message SID under which the carrier surely has it. */
  default Optional<String> takenAs() {
    return Optional.empty();
  }

  /** The carrier has it, under this message SID ({@code SM…} or {@code MM…}). */
  record Accepted(String sid) implements SendOutcome {
    @Override
    public Optional<String> takenAs() {
      return Optional.of(sid);
    }

    @Override
    public void tell(Cases cases) {
      cases.accepted(this);
    }

    @Override
    public boolean isJudged() {
      return true;
    }
  }

  /** The carrier will not take this text, now or later. */
  record Refused(int code, String meaning, Refusal kind) implements SendOutcome {
    @Override
    public void tell(Cases cases) {
      cases.refused(this);
    }

    @Override
    public boolean isJudged() {
      return true;
    }
  }

  /**
   * The carrier surely did not take it, and may later; {@code code} is null where it did not say.
   */
  record Deferred(Integer code, String meaning, Reach reach) implements SendOutcome {
    @Override
    public boolean isInTime() {
      return reach != Reach.LINE;
    }

    @Override
    public void tell(Cases cases) {
      cases.deferred(this);
    }

    @Override
    public boolean isJudged() {
      return false;
    }
  }

  /** It may have been taken: it must not be sent again before the carrier was asked. */
  record Unknown(String reason) implements SendOutcome {
    @Override
    public boolean isInTime() {
      return false;
    }

    @Override
    public void tell(Cases cases) {
      cases.unknown(this);
    }

    @Override
    public boolean isJudged() {
      return false;
    }
  }

  /** How far the reason for a deferral reaches. */
  enum Reach {
    /** This text. */
    TEXT,
    /** All texts, for some seconds: the carrier is given too many at once. */
    PACE,
    /** All texts, until the carrier can be reached: nothing was sent. */
    LINE,
    /** All texts until an operator acts: the account or the sender is at fault. */
    ALL,
    /** This text, or all: the carrier's code is not known, or does not tell which. */
    UNLISTED
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
