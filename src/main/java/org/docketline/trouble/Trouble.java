package org.docketline.trouble;

import java.time.Instant;

/**
 * Something that is wrong and needs a person. What it is {@code about}, such as a feed, is empty
 * where its kind says all, and so is the reason; neither holds anything of a resident. Until {@code
 * restsUntil}, null where nobody said so, nobody wants to be reminded of it.
 */
public record Trouble(
    TroubleKind kind, String about, Instant since, String reason, Instant restsUntil) {
  /** One that is about nothing in particular. */
  public static Trouble of(TroubleKind kind, Instant since, String reason) {
    return new Trouble(kind, "", since, reason, null);
  }

  /** By what it is known again. */
  public String id() {
    return kind + "/" + about;
  }
}
