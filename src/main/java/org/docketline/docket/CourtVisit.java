package org.docketline.docket;

/** What a court says to whoever comes to it; each may be words of no language. */
public record CourtVisit(
    CourtWords hours, CourtWords bring, CourtWords interpreter, CourtWords access) {
  /** Of a court that says nothing of it. */
  public static final CourtVisit NONE =
      new CourtVisit(CourtWords.NONE, CourtWords.NONE, CourtWords.NONE, CourtWords.NONE);
}
