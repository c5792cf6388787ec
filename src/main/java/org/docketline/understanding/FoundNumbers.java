package org.docketline.understanding;

/** The ticket numbers of a text, and whether it gives another thing's number in their place. */
record FoundNumbers(TextedNumbers numbers, Other other) {
  /** What a text gives that is no ticket's number. */
  enum Other {
    NONE,
    /** Something of that kind, among a few other words. */
    AMONG_WORDS,
    /** A licence, a birth date or the like, and hardly a word more. */
    ALONE
  }
}
