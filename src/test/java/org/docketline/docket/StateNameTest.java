package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A state as a county and a licence write it. */
class StateNameTest {
  @ParameterizedTest
  @CsvSource({
    "NE, NE",
    "ne, NE",
    "Nebraska, NE",
    "US-NE, NE",
    "N.E., NE",
    "new  york, NY",
    "North-Carolina, NC",
    "District of Columbia, DC",
    "Washington DC, DC",
    "Washington, WA",
    "Puerto Rico, PR",
    "Dakota del Sur, SD",
    "nuevo m\u00e9xico, NM",
    "Ontario, ONTARIO",
    "M\u00e9xico, MEXICO",
    "'', ''"
  })
  void stateOf(String written, String code) {
    assertThat(StateName.code(written)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NE", "us-ne", "Nebraska", "Nueva York", "M\u00e9xico", "GTM", "Ontario"})
  void placeOfALicence(String written) {
    assertThat(StateName.isPlace(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zzz", "Nebr.", "12", "", "NEB"})
  void noPlace(String written) {
    assertThat(StateName.isPlace(written)).isFalse();
  }
}
