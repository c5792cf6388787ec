package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.docketline.docket.CitationNumber;
import org.docketline.keys.AddedKey;
import org.docketline.keys.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The marks of citations before and after a change of keys. */
class RowHasherTest {
  @TempDir private Path folder;

  @Test
  void citationIsKnownByTheMarkOfEveryKey() throws IOException {
    Path first = folder.resolve("first.json");
    KeyFile.create(first);
    Path staged = AddedKey.reading(first, folder.resolve("staged.json"));
    var both = KeyFile.read(AddedKey.writing(staged, folder.resolve("both.json")));
    String number = "A100200";
    long before = new RowHasher(KeyFile.read(first)).of(number);
    long after = new RowHasher(both).of(number);
    assertThat(before).isNotEqualTo(after);
    assertThat(RowHasher.every(new CitationNumber(number), both)).containsExactly(after, before);
  }
}
