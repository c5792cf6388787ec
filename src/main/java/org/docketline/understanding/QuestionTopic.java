package org.docketline.understanding;

import java.util.Locale;

/**
 * What a resident asks, in the order in which a text is tried: of two that a text could mean, the
 * one comes first whose words say more. A miss is spoken of before what may follow from it.
 */
public enum QuestionTopic {
  /** Somebody else wants our texts too. */
  OTHER_PHONE,
  /** The texts are wanted on another phone of theirs. */
  NEW_PHONE,
  /** The ticket, or its number, is not at hand. */
  LOST,
  /** Will officers of immigration be there? */
  IMMIGRATION,
  INTERPRETER,
  LAWYER,
  /** What is the ticket for? */
  CHARGE,
  /** Is this real, and who texts? */
  WHO,
  /** Whoever has paid already. */
  PAID,
  /** Whoever is not guilty, or did not drive. */
  CONTEST,
  /** A paper for work or school. */
  PROOF,
  /** Whoever cannot pay, or not all at once. */
  PLAN,
  /** By video or telephone. */
  REMOTE,
  /** Ramps, hearing and sight. */
  ACCESS,
  /** When the court's office is open. */
  HOURS,
  /** Whoever cannot come, or wants another date. */
  ABSENT,
  /** What happens if I miss it, or after I did? */
  MISSED,
  WARRANT,
  LICENSE,
  /** Must I come at all? */
  MUST,
  BRING,
  PAY,
  WHEN,
  WHERE,
  /** A person please. */
  PERSON;

  /** The heading of its phrases in a language's file, and the end of its answer's key. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
