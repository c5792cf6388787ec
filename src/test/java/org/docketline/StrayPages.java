package org.docketline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Pages that somebody added and forgot to guard or to name. */
public final class StrayPages {
  static final String WORDS = "nobody is to read this";

  private StrayPages() {}

  /** One below the console, of another room. */
  @Path("/console/stray")
  public static class BelowTheConsole {
    @GET
    public String words() {
      return WORDS;
    }
  }

  /** One in no area of the public port. */
  @Path("/stray")
  public static class OfNoArea {
    @GET
    public String words() {
      return WORDS;
    }
  }
}
