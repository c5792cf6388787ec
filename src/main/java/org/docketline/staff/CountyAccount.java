package org.docketline.staff;

import java.util.Locale;

/**
 * Somebody's account at the county's own sign-on: who issued it with its subject, which stays what
 * it is, and the name that the trail shows, which never looks like one that was added here.
 */
public record CountyAccount(String id, String name) {
  private static final int LONGEST = 100;
  private static final int LONGEST_SUBJECT = 255; // as OpenID Connect says

  /**
   * Throws {@link IllegalArgumentException} for a subject or a name that nobody has. The name is
   * made plain, so that no two look alike, and ends with the issuer's server where it is no
   * address.
   */
  public static CountyAccount of(String issuer, String server, String subject, String name) {
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("the subject");
    }
    String plain = plain(name.strip());
    if (plain.replaceAll("[^a-z0-9]", "").isEmpty()) {
      throw new IllegalArgumentException("the name");
    }
    return new CountyAccount(
        issuer + ' ' + subject, plain.indexOf('@') < 0 ? plain + '@' + plain(server) : plain);
  }

  private static String plain(String said) {
    String cut = said.substring(0, Math.min(said.length(), LONGEST));
    return cut.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._@+'-]", "_");
  }
}
