package org.docketline.docket;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A state, as a licence, a clerk or a resident writes it: {@code NE}, {@code Nebraska}, {@code
 * US-NE}, in English or Spanish. What is no state of the union is compared by its letters. Pure.
 */
public final class StateName {
  private static final String STATES =
      """
      Alabama AL; Alaska AK; Arizona AZ; Arkansas AR;
      California CA; Colorado CO; Connecticut CT; Delaware DE;
      District of Columbia DC; Washington DC DC; Florida FL; Georgia GA;
      Hawaii HI; Idaho ID; Illinois IL; Indiana IN;
      Iowa IA; Kansas KS; Kentucky KY; Louisiana LA;
      Maine ME; Maryland MD; Massachusetts MA; Michigan MI;
      Minnesota MN; Mississippi MS; Missouri MO; Montana MT;
      Nebraska NE; Nevada NV; New Hampshire NH; New Jersey NJ;
      New Mexico NM; New York NY; North Carolina NC; North Dakota ND;
      Ohio OH; Oklahoma OK; Oregon OR; Pennsylvania PA;
      Rhode Island RI; South Carolina SC; South Dakota SD; Tennessee TN;
      Texas TX; Utah UT; Vermont VT; Virginia VA;
      Washington WA; West Virginia WV; Wisconsin WI; Wyoming WY;
      American Samoa AS; Guam GU; Northern Mariana Islands MP; Puerto Rico PR;
      Virgin Islands VI;
      Carolina del Norte NC; Carolina del Sur SC; Dakota del Norte ND; Dakota del Sur SD;
      Nueva York NY; Nueva Jersey NJ; Nuevo Mexico NM; Nuevo Mejico NM; Nuevo Hampshire NH;
      Nueva Hampshire NH; Hawai HI; Luisiana LA; Misisipi MS; Misuri MO; Pensilvania PA;
      Tejas TX; Virginia Occidental WV; Virginia del Oeste WV; Distrito de Columbia DC;
      Samoa Americana AS; Islas Marianas del Norte MP; Islas Virgenes VI""";

  private static final Map<String, String> CODES =
      Arrays.stream(STATES.split(";"))
          .collect(Collectors.toMap(StateName::name, StateName::lastTwo));

  private StateName() {}

  /** Its two letters, or all letters of what is no state; empty where there are none. */
  static String code(String written) {
    String letters = Surname.letters(written);
    String code = letters.length() == 4 && letters.startsWith("US") ? lastTwo(letters) : letters;
    return CODES.getOrDefault(code, code);
  }

  /**
   * Whether it is a state, or what a licence from elsewhere may tell in its place: a province of
   * Canada or a country.
   */
  public static boolean isPlace(String written) {
    String code = code(written);
    return CODES.containsValue(code) || ForeignPlace.is(code);
  }

  private static String name(String state) {
    return Surname.letters(state.strip().substring(0, state.strip().length() - 2));
  }

  private static String lastTwo(String state) {
    return state.strip().substring(state.strip().length() - 2);
  }
}
