package org.docketline.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final String PHONE = "+13145550142";
  @TempDir private Path folder;

  private Keyring newKeys(String name) throws IOException {
    Path file = folder.resolve(name);
    KeyFile.create(file);
    return KeyFile.read(file);
  }

  @Test
  void whatIsSealedOpensAgainAfterARestart() throws IOException {
    byte[] sealed = newKeys("keys").seal("naïve 😀\0", "body");
    assertThat(KeyFile.read(folder.resolve("keys")).open(sealed, "body")).isEqualTo("naïve 😀\0");
  }

  @Test
  void samePhoneSealedTwiceDiffersAndHidesItself() throws IOException {
    Keyring keys = newKeys("keys");
    byte[] once = keys.seal(PHONE, "phone");
    assertThat(once).isNotEqualTo(keys.seal(PHONE, "phone"));
    assertThat(new String(once, UTF_8)).doesNotContain("555", "0142");
  }

  @Test
  void hashIsTheSameEachTimeAndAnotherForOtherKeysUsesAndFacts() throws IOException {
    Keyring keys = newKeys("keys");
    byte[] hash = keys.hash(PHONE, "phone");
    assertThat(hash)
        .hasSize(32)
        .isEqualTo(KeyFile.read(folder.resolve("keys")).hash(PHONE, "phone"));
    assertThat(hash).isNotEqualTo(newKeys("other").hash(PHONE, "phone"));
    assertThat(hash)
        .isNotEqualTo(keys.hash(PHONE, "name"))
        .isNotEqualTo(keys.hash("+13145550143", "phone"));
  }

  @Test
  void otherKeysAndOtherUsesDoNotOpen() throws IOException {
    Keyring keys = newKeys("keys");
    byte[] sealed = keys.seal(PHONE, "phone");
    assertThatThrownBy(() -> newKeys("other").open(sealed, "phone"))
        .hasMessage("Cannot open a sealed phone with these keys");
    assertThatThrownBy(() -> keys.open(sealed, "body")).hasMessageContaining("sealed body");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> keys.open(sealed, "phone")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keysAreTheOwnersAloneAndNeverOverwritten() throws IOException {
    Path file = folder.resolve("new/folder/keys.json");
    KeyFile.create(file);
    byte[] first = Files.readAllBytes(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> KeyFile.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "not json",
        "{\"sealing\":{},\"hashing\":{}}",
        "{\"sealing\":\"secret\"}"
      })
  void fileWithoutKeysIsRefusedByNameAndNotQuoted(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), content);
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken.json")
        .hasMessageNotContaining("secret");
  }

  @Test
  void swappedKeysetsAreRefused() throws IOException {
    Path file = folder.resolve("keys.json");
    KeyFile.create(file);
    String swapped =
        Files.readString(file)
            .replace("sealing", "x")
            .replace("hashing", "sealing")
            .replace("\"x\"", "\"hashing\"");
    Files.writeString(file, swapped);
    assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(IOException.class);
  }
}
