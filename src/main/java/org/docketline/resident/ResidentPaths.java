package org.docketline.resident;

import java.util.Set;

/** Which paths are pages for residents, by their first segments. */
public final class ResidentPaths {
  /** The page that says that there is no such page. */
  public static final String NOT_FOUND = "/not-found";

  private static final Set<String> SEGMENTS =
      Set.of(
          "/",
          "find",
          "ticket",
          "texts",
          "courts",
          "help",
          "about-texts",
          "privacy",
          "terms",
          "poster",
          "t",
          "not-found",
          "favicon.ico",
          "robots.txt");

  private ResidentPaths() {}

  /**
   * The first segment of a path without dot segments, as the router sees it: {@code /find;a=b/x} is
   * below {@code find} too. The home page's is its slash, which begins no other path.
   */
  public static String first(String path) {
    return path.equals("/") ? path : path.substring(1).split("[/;]", 2)[0];
  }

  /** Whether this path is one of the pages for residents, or below one. */
  public static boolean hold(String path) {
    return SEGMENTS.contains(first(path));
  }
}
