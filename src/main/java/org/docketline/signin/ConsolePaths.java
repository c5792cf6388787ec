package org.docketline.signin;

import java.util.Set;
import java.util.regex.Pattern;

/** The addresses of the console that its parts send somebody to. */
final class ConsolePaths {
  static final String HOME = "/console";
  static final String SIGN_IN = "/console/sign-in";
  static final String SIGNED_OUT = "/console/signed-out";
  static final String CODE = "/console/code";
  static final String COUNTY = SIGN_IN + "/county";
  static final String COUNTY_DONE = COUNTY + "/done";
  private static final Set<String> OPEN =
      Set.of(SIGN_IN, CODE, COUNTY, COUNTY_DONE, SIGNED_OUT, "/console/sign-out");

  private static final Pattern OURS =
      Pattern.compile("/console(/[a-z0-9-]+)*(\\?[A-Za-z0-9=&%+._~-]*)?");

  private ConsolePaths() {}

  static boolean hold(String path) {
    return path.equals(HOME) || path.startsWith(HOME + "/") || path.startsWith(HOME + ";");
  }

  /** Whether only those who have signed in may ask for it. */
  static boolean isForMembers(String path) {
    return hold(path) && !OPEN.contains(path);
  }

  /** The same where it is a page of the console; its first page where it is anything else. */
  static String own(String asked) {
    return asked != null && OURS.matcher(asked).matches() && !asked.startsWith(SIGN_IN)
        ? asked
        : HOME;
  }
}
