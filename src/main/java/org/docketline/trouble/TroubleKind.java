package org.docketline.trouble;

import java.time.Duration;

/** What may be wrong, from the gravest, and what a person should do about it. */
public enum TroubleKind {
  /** The carrier takes nothing from us, or cannot be reached. A line that breaks mends itself. */
  SENDING_HALTED(
      5,
      "no text goes out",
      "texts go out again",
      "Whoever runs the service looks at the reason, and at the carrier's own console. Nothing is"
          + " lost: what waits goes out afterwards, if its time is not past."),
  /** Somebody of the county means it, for a while. */
  SENDING_PAUSED(
      60,
      "sending is paused",
      "sending is resumed",
      "Resume it in the console as soon as the reason is gone. What waits goes out afterwards, if"
          + " its time is not past."),
  TEXTS_STAND(
      1,
      "texts wait, and none goes out",
      "texts go out again",
      "Tell whoever runs the service. Nothing is lost: what waits goes out afterwards, if its time"
          + " is not past."),
  /** Twilio is answered with a refusal. A stranger's forgery may look so for a while. */
  WEBHOOKS_REFUSED(
      10,
      "residents who text are not heard",
      "residents who text are heard again",
      "Whoever runs the service compares docketline.twilio.public-url and .auth-token with what the"
          + " carrier's console has."),
  FEED_HELD(
      1,
      "a file of feed '%s' waits for your decision",
      "no file of feed '%s' waits any more",
      "Call the county, then decide. Until then the docket stays as it was, and nobody is texted"
          + " what the file says."),
  /** Its poll is late by an hour already. */
  FEED_UNREAD(
      1,
      "feed '%s' brings nothing",
      "feed '%s' is read again",
      "Ask the county whether its file or server is all right. Until then the docket stays as it"
          + " was, and later changes are not told."),
  /** The next poll may bring a right one. */
  FEED_UNUSABLE(
      60,
      "feed '%s' brings a file that cannot be used",
      "feed '%s' brings a file that can be used",
      "Ask the county for a right one. Until then the docket stays as it was, and later changes are"
          + " not told."),
  FEED_OLD(
      1,
      "feed '%s' has brought the same file for a week",
      "feed '%s' has brought another file",
      "Ask the county whether it still writes it: dates pass and move, so that a docket changes more"
          + " often."),
  TEXTS_FILTERED(
      1,
      "carriers filter our texts",
      "carriers filter our texts no more",
      "Look at the sender's registration with the carrier and at the wording of what was sent."
          + " Those texts reached nobody."),
  URGENT_UNSENT(
      1,
      "urgent texts were not sent in time",
      "no urgent text was missed for a day",
      "The console lists them. Call the people where that is still of use.");

  private final Duration settle;
  private final String begun;
  private final String over;
  private final String advice;

  TroubleKind(int settleMinutes, String begun, String over, String advice) {
    this.settle = Duration.ofMinutes(settleMinutes);
    this.begun = begun;
    this.over = over;
    this.advice = advice;
  }

  /** For how long it must be so before anybody is called for it. */
  public Duration settle() {
    return settle;
  }

  /** That it is so, in words. */
  public String begun(String about) {
    return begun.formatted(about);
  }

  /** That it is over. */
  public String over(String about) {
    return over.formatted(about);
  }

  /** What a person can do. */
  public String advice() {
    return advice;
  }
}
