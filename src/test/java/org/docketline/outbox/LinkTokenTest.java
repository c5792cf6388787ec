package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.docketline.keys.AddedKey;
import org.docketline.keys.KeyFile;
import org.docketline.keys.Keyring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link names a text to whoever has the county's keys, and nothing to anybody else. */
class LinkTokenTest {
  @TempDir private Path folder;
  private Keyring keys;

  @BeforeEach
  void makeKeys() throws IOException {
    KeyFile.create(folder.resolve("keys"));
    keys = KeyFile.read(folder.resolve("keys"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 17, 70_000, 2_147_483_648L, 4_294_967_295L})
  void tokenNamesItsText(long id) {
    String token = LinkToken.of(id, keys).orElseThrow();

    assertThat(token).hasSize(16).matches("[A-Za-z0-9_-]+");
    assertThat(LinkToken.read(token, keys)).contains(id);
  }

  @Test
  void textBeyondFourBillionHasNone() {
    assertThat(LinkToken.of(4_294_967_296L, keys)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AAAA", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAA", "not base 64 !!!"})
  void anythingElseNamesNone(String token) {
    assertThat(LinkToken.read(token, keys)).isEmpty();
  }

  @Test
  void changedLetterNamesNone() {
    String token = LinkToken.of(17, keys).orElseThrow();
    for (int at = 0; at < token.length(); at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, at) + other + token.substring(at + 1);

      assertThat(LinkToken.read(changed, keys)).isEmpty();
    }
  }

  @Test
  void tokensOfOtherKeysNameNone() throws IOException {
    KeyFile.create(folder.resolve("other"));

    assertThat(
            LinkToken.read(
                LinkToken.of(17, keys).orElseThrow(), KeyFile.read(folder.resolve("other"))))
        .isEmpty();
  }

  @Test
  void tokensOutliveAnAddedKey() throws IOException {
    Path staged = AddedKey.reading(folder.resolve("keys"), folder.resolve("staged"));
    Keyring both = KeyFile.read(AddedKey.writing(staged, folder.resolve("both")));

    assertThat(LinkToken.read(LinkToken.of(17, keys).orElseThrow(), both)).contains(17L);
    assertThat(LinkToken.read(LinkToken.of(17, both).orElseThrow(), both)).contains(17L);
  }
}
