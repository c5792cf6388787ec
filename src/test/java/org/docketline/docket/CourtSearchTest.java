package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.docketline.wording.Counties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Courts are found by name, town and postal code, however these are typed. */
class CourtSearchTest {
  private static final String COURTS =
      """
      code,name,city,zip
      C1,St. Elmo Municipal Court,Elmo Falls,69001
      C2,Cañon City Court,Cañon City,69002-1234
      C3,O'Brien Traffic Court,Port Brien,69003
      C4,County Court - North-West Division,Westfield,69003
      """;

  @TempDir Path folder;
  private Collection<Court> courts;

  @BeforeEach
  void readCourts() throws IOException {
    Path file = Files.writeString(folder.resolve("courts.csv"), COURTS);
    courts = new CourtDirectory(Optional.of(file.toString()), Counties.sample()).courts();
  }

  @ParameterizedTest
  @CsvSource({
    "saint elmo, C1",
    "ST ELMO, C1",
    "elmo, C1",
    "falls, C1",
    "canon, C2",
    "CAÑON CITY, C2",
    "69002, C2",
    "69002-1234, C2",
    "69001-9999, C1",
    "obrien, C3",
    "o'brien, C3",
    "O’Brien court, C3",
    "port, C3",
    "69003, C3 C4",
    "northwest, C4",
    "north-west, C4",
    "north west div, C4",
    "division westfield, C4",
    "c4, C4",
    "' , !', C1 C2 C3 C4",
    "court, C1 C2 C3 C4",
    "elmo westfield, ''",
    "zebra, ''",
    "'%', C1 C2 C3 C4"
  })
  void courtIsFoundByWhatIsTyped(String typed, String found) {
    assertThat(CourtSearch.of(typed).in(courts))
        .extracting(Court::code)
        .containsExactly(found.isEmpty() ? new String[0] : found.split(" "));
  }

  @Test
  void nothingTypedFindsAll() {
    assertThat(CourtSearch.of("").in(courts)).hasSameElementsAs(courts);
  }
}
