package org.docketline.inbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How we talk with a resident. */
@ConfigMapping(prefix = "docketline.conversation")
public interface ConversationConfig {
  /** What a phone must say of whoever got a ticket, before it is told of it. */
  @WithDefault("none")
  SecondFact verify();

  /** What one hour may hold. */
  Limits limits();

  /** Each counts the sixty minutes before a text. */
  interface Limits {
    /** Texts of one phone that are answered; STOP always is, and HELP some more. */
    @WithDefault("60")
    int repliesPerHour();

    /** Numbers of one phone, known or not, that it begins to follow. */
    @WithDefault("30")
    int numbersPerHour();

    /** Numbers of one phone that no docket holds. */
    @WithDefault("20")
    int unknownNumbersPerHour();

    /** The same of all phones: beyond it, a phone may guess only a few times. */
    @WithDefault("2000")
    int unknownNumbersPerHourOverall();
  }
}
