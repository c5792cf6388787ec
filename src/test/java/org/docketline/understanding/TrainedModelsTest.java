package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The models that are shipped are those that the texts of the tests teach. {@code -Dmodels=write}
 * trains and writes them anew.
 */
class TrainedModelsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("models"));
  private static final Path FOLDER = Path.of("src/main/resources/understanding");
  private static final int LARGEST = 100_000;

  @Test
  void languagesAreAsTheirTextsTeach() throws IOException {
    compare("language.model", LanguageTraining.model());
  }

  @Test
  void secondOpinionOnStopIsAsItsTextsTeach() throws IOException {
    compare("stop.model", StopTraining.model());
  }

  private static void compare(String name, byte[] trained) throws IOException {
    if (WRITE) {
      Files.write(FOLDER.resolve(name), trained);
    }
    assertThat(Files.readAllBytes(FOLDER.resolve(name)))
        .as("%s: train it anew with -Dmodels=write", name)
        .hasSizeLessThan(LARGEST)
        .isEqualTo(trained);
  }
}
