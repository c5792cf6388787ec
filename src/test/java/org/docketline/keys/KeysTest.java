package org.docketline.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.SecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final String PHONE = "+13145550142";
  private static final SecretKeyAccess SECRETS = InsecureSecretKeyAccess.get();
  @TempDir private Path folder;

  private Keyring newKeys(String name) throws IOException {
    Path file = folder.resolve(name);
    KeyFile.create(file);
    return KeyFile.read(file);
  }

  @Test
  void whatIsSealedOpensAgainAfterARestart() throws IOException {
    byte[] sealed = newKeys("keys").seal("naïve 😀\0", KeyUse.INBOUND_BODY);
    assertThat(KeyFile.read(folder.resolve("keys")).open(sealed, KeyUse.INBOUND_BODY))
        .isEqualTo("naïve 😀\0");
  }

  @Test
  void keysOfTheEnvironmentAreThoseOfTheFile() throws IOException {
    byte[] sealed = newKeys("keys").seal("x", KeyUse.PHONE);
    String content = Files.readString(folder.resolve("keys"));
    var config = new GivenKeys(Optional.empty(), Optional.of(content));
    assertThat(KeyProblems.problems(config, false)).isEmpty();
    assertThat(
            ConfiguredKeyring.of(config, Optional.empty(), Instant.EPOCH)
                .open(sealed, KeyUse.PHONE))
        .isEqualTo("x");
  }

  @Test
  void contentThatHoldsNoKeysIsRefusedByItsNameAndNeverPrinted() throws IOException {
    newKeys("keys");
    String secret = Files.readString(folder.resolve("keys")).substring(40);
    assertThat(problems(Optional.empty(), secret))
        .containsExactly("docketline.keys.content: it holds no keys of Docketline's, or weak ones");
    assertThat(problems(Optional.of(folder.resolve("keys")), "{}"))
        .anyMatch(problem -> problem.endsWith("only one of them"));
  }

  private static List<String> problems(Optional<Path> file, String content) {
    return KeyProblems.problems(new GivenKeys(file, Optional.of(content)), true);
  }

  @Test
  void samePhoneSealedTwiceDiffersAndHidesItself() throws IOException {
    Keyring keys = newKeys("keys");
    byte[] once = keys.seal(PHONE, KeyUse.PHONE);
    assertThat(once).isNotEqualTo(keys.seal(PHONE, KeyUse.PHONE));
    assertThat(new String(once, UTF_8)).doesNotContain("555", "0142");
  }

  @Test
  void hashIsTheSameEachTimeAndAnotherForOtherKeysUsesAndFacts() throws IOException {
    Keyring keys = newKeys("keys");
    byte[] hash = keys.hash(PHONE, KeyUse.PHONE);
    assertThat(hash)
        .hasSize(32)
        .isEqualTo(KeyFile.read(folder.resolve("keys")).hash(PHONE, KeyUse.PHONE));
    assertThat(hash).isNotEqualTo(newKeys("other").hash(PHONE, KeyUse.PHONE));
    assertThat(hash)
        .isNotEqualTo(keys.hash(PHONE, KeyUse.LAST_NAME))
        .isNotEqualTo(keys.hash("+13145550143", KeyUse.PHONE));
  }

  @Test
  void otherKeysAndOtherUsesDoNotOpen() throws IOException {
    Keyring keys = newKeys("keys");
    byte[] sealed = keys.seal(PHONE, KeyUse.PHONE);
    assertThatThrownBy(() -> newKeys("other").open(sealed, KeyUse.PHONE))
        .hasMessage("Cannot open a sealed phone with these keys");
    assertThatThrownBy(() -> keys.open(sealed, KeyUse.INBOUND_BODY))
        .hasMessageContaining("sealed body");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> keys.open(sealed, KeyUse.PHONE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void addedKeyWritesAndTheOldOneStillFindsAndOpens() throws IOException {
    Keyring old = newKeys("keys");
    Path staged = AddedKey.reading(folder.resolve("keys"), folder.resolve("staged"));
    Keyring both = KeyFile.read(AddedKey.writing(staged, folder.resolve("both")));
    assertThat(both.hash(PHONE, KeyUse.PHONE)).isNotEqualTo(old.hash(PHONE, KeyUse.PHONE));
    assertThat(both.hashes(PHONE, KeyUse.PHONE))
        .containsExactly(both.hash(PHONE, KeyUse.PHONE), old.hash(PHONE, KeyUse.PHONE));
    byte[] sealed = old.seal(PHONE, KeyUse.PHONE);
    assertThat(both.open(sealed, KeyUse.PHONE)).isEqualTo(PHONE);
    byte[] newer = both.seal(PHONE, KeyUse.PHONE);
    assertThatThrownBy(() -> old.open(newer, KeyUse.PHONE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void addedKeyThatDoesNotWriteYetChangesNothingWritten() throws IOException {
    Keyring old = newKeys("keys");
    Keyring both = KeyFile.read(AddedKey.reading(folder.resolve("keys"), folder.resolve("b")));
    assertThat(both.hash(PHONE, KeyUse.PHONE)).isEqualTo(old.hash(PHONE, KeyUse.PHONE));
    assertThat(both.hashes(PHONE, KeyUse.PHONE)).hasSize(2);
    assertThat(old.open(both.seal(PHONE, KeyUse.PHONE), KeyUse.PHONE)).isEqualTo(PHONE);
  }

  @Test
  void pieceOpensInItsOwnPlaceOnly() throws IOException {
    Keyring keys = newKeys("keys");
    byte[] piece = {1, 2, 3};
    byte[] sealed = keys.seal(piece, KeyUse.HELD_PIECE, "county/0");
    assertThat(keys.open(sealed, KeyUse.HELD_PIECE, "county/0")).isEqualTo(piece);
    assertThatThrownBy(() -> keys.open(sealed, KeyUse.HELD_PIECE, "county/1"))
        .isInstanceOf(IllegalStateException.class);
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
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken.json: it holds no keys")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void fileThatOthersMayUseIsRefusedWithWhatToDo(String mode) throws IOException {
    newKeys("keys");
    Path file = folder.resolve("keys");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Run chmod 600 " + file);
  }

  @Test
  @AccessesPartialKey
  void weakKeysAreRefused() throws Exception {
    assertThat(KeyStrength.isEnough(keyset("AES256_GCM"))).isTrue();
    assertThat(KeyStrength.isEnough(keyset("HMAC_SHA256_PRF"))).isTrue();
    assertThat(KeyStrength.isEnough(keyset("AES128_GCM"))).isFalse();
    assertThat(KeyStrength.isEnough(keyset("AES_CMAC_PRF"))).isFalse();
    var typed = SecretBytes.copyFrom("passwordpassword".repeat(2).getBytes(UTF_8), SECRETS);
    var strong = (HmacPrfKey) keyset("HMAC_SHA256_PRF").getPrimary().getKey();
    var weak =
        HmacPrfKey.builder().setParameters(strong.getParameters()).setKeyBytes(typed).build();
    assertThat(KeyStrength.isEnough(one(KeysetHandle.importKey(weak)))).isFalse();

    newKeys("keys");
    Path file = folder.resolve("keys");
    var json = new ObjectMapper();
    var keysets = (ObjectNode) json.readTree(file.toFile());
    String none =
        TinkJsonProtoKeysetFormat.serializeKeyset(one(KeysetHandle.importKey(weak)), SECRETS);
    json.writeValue(file.toFile(), keysets.set("hashing", json.readTree(none)));
    assertThatThrownBy(() -> KeyFile.read(file)).hasMessageContaining("or weak ones");
  }

  private static KeysetHandle keyset(String template) throws GeneralSecurityException {
    return one(KeysetHandle.generateEntryFromParametersName(template));
  }

  private static KeysetHandle one(KeysetHandle.Builder.Entry key) throws GeneralSecurityException {
    return KeysetHandle.newBuilder().addEntry(key.withFixedId(1).makePrimary()).build();
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
