package org.docketline.inbound;

/** What a resident's text asks for. */
sealed interface Command {
  /** Follow these. */
  record Follow(Numbers numbers) implements Command {}

  /** Leave these, or say how if there are none. */
  record Remove(Numbers numbers) implements Command {}

  /** Say what is followed. */
  record Status() implements Command {}

  /** Leave everything, in whatever words. */
  record Stop(String why) implements Command {}

  /** Be texted again. */
  record Start() implements Command {}

  /** Say what this is. */
  record Help() implements Command {}

  /** Not understood. */
  record Unclear() implements Command {}
}
