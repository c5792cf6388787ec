package org.docketline.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What we say of how well we understand is what is so. {@code -Ddocs=write} writes it anew. */
class UnderstandingDocsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("docs"));
  private static final Path PAGE = Path.of("docs/understanding.md");

  @Test
  void figuresAreUpToDate() throws IOException {
    String current = new UnderstandingTables().write();
    if (WRITE) {
      Files.writeString(PAGE, current, UTF_8);
    }
    assertThat(Files.readString(PAGE)).as("write it anew with -Ddocs=write").isEqualTo(current);
  }
}
