package org.docketline.docket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a licence of no state of the union may be from, in English and Spanish. Pure. */
final class ForeignPlace {
  private static final String PROVINCES =
      """
      Alberta AB; British Columbia BC; Manitoba MB; New Brunswick NB; Newfoundland NL;
      Newfoundland and Labrador NL; Nova Scotia NS; Northwest Territories NT; Nunavut NU;
      Ontario ON; Prince Edward Island PE; Quebec QC; Saskatchewan SK; Yukon YT""";

  private static final Set<String> LETTERS =
      Stream.concat(provinces(), countries()).map(Surname::letters).collect(Collectors.toSet());

  private ForeignPlace() {}

  /** Whether these letters, upper case and without marks, are its name or code. */
  static boolean is(String letters) {
    return LETTERS.contains(letters);
  }

  private static Stream<String> provinces() {
    return Arrays.stream(PROVINCES.split(";"))
        .map(String::strip)
        .flatMap(
            place ->
                Stream.of(
                    place.substring(0, place.length() - 2), place.substring(place.length() - 2)));
  }

  private static Stream<String> countries() {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Locale("", code))
        .flatMap(
            country ->
                Stream.of(
                    country.getCountry(),
                    country.getISO3Country(),
                    country.getDisplayCountry(Locale.ENGLISH),
                    country.getDisplayCountry(new Locale("es"))));
  }
}
