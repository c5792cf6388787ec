package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who is asked for a last name may mean by what they say. */
class SaidSurnamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          O'Sample Jr         | OSAMPLE
          Ana Sample          | SAMPLE
          Sample, Ana         | SAMPLE
          Ana de la Cruz      | DELACRUZ
          Le Van Anh          | LE
          Ana Sample-Example  | SAMPLE
          """)
  void surnameIsAmongThem(String said, String surname) {
    assertThat(SaidSurnames.compared(said)).contains(surname);
  }

  @Test
  void manyWordsAreOneName() {
    assertThat(SaidSurnames.compared("Ash Birch Elm Fir Oak")).containsExactly("ASH");
  }

  @Test
  void afterACommaComesNoSurname() {
    assertThat(SaidSurnames.compared("Sample, Ana Example")).containsExactly("SAMPLE");
  }

  @Test
  void whatHasNoLetterIsNoName() {
    assertThat(SaidSurnames.compared(" 12 ")).isEmpty();
  }
}
