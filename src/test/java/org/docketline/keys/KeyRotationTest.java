package org.docketline.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key is added while the service runs: it writes all anew, and the old one opens nothing then.
 */
@QuarkusTest
class KeyRotationTest extends ServiceTest {
  private static final Instant FROM = Instant.parse("2026-05-04T18:00:00Z");

  @Inject Keyring keyring;
  @TempDir private Path folder;

  private Path file;
  private Keyring before;
  private Keyring old;

  @BeforeEach
  void addAKey() throws IOException {
    file = folder.resolve("keys.json");
    before = KeyFile.passing();
    before.become(keyring);
    KeyFile.create(file);
    old = KeyFile.read(file);
    keyring.become(old);
    KeyFile.rotate(file, FROM);
  }

  @AfterEach
  void giveBack() throws SQLException {
    keyring.become(before);
    execute("delete from keyring");
    new KeyringCheck(database, keyring).verify();
  }

  private void rotate() throws SQLException {
    execute("delete from keyring");
    var config = new GivenKeys(Optional.of(file), Optional.empty());
    var rotation = new KeyRotation(keyring, config, database, new MovableClock());
    rotation.apply();
    rotation.apply();
  }

  private List<String> sealedByTheOld() {
    String beginning = java.util.HexFormat.of().formatHex(old.sealedBeginning());
    return java.util.Arrays.stream(KeyUse.values())
        .flatMap(use -> use.sealedIn().stream())
        .filter(
            column -> {
              String[] parts = column.split("[.]", -1);
              String sql =
                  "select count(*) from %s where encode(substring(%s from 1 for 5), 'hex') = '%s'";
              return !query(sql.formatted(parts[0], parts[1], beginning)).equals(List.of("0"));
            })
        .toList();
  }

  private void live() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200 and Z9009009");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    tick();
    text("REMOVE");
  }

  @Test
  void newKeyWritesAllAnewAndTheOldOneOpensNothing() throws SQLException {
    live();
    assertThat(sealedByTheOld())
        .contains("subscriber.phone", "inbound_text.body", "message.text", "subscription.watched");
    MovableClock.set("2026-05-04T13:00:00");
    rotate();
    assertThat(sealedByTheOld()).isEmpty();
    byte[] hash = keyring.hash(PHONE, KeyUse.PHONE);
    String hex = java.util.HexFormat.of().formatHex(hash);
    assertThat(query("select encode(phone_hash, 'hex') from subscriber")).containsExactly(hex);
    assertThat(query("select distinct encode(phone_hash, 'hex') from inbound_text"))
        .containsExactly(hex);
    byte[] sealed = keyring.seal("x", KeyUse.PHONE);
    assertThatThrownBy(() -> old.open(sealed, KeyUse.PHONE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void serviceGoesOnAsIfNothingHadBeen() throws SQLException {
    live();
    MovableClock.set("2026-05-04T13:00:00");
    rotate();
    assertThat(text("2").get(0)).contains("9009");
    assertThat(text("STATUS").get(0)).contains("May 19");
    assertThat(at("2026-05-12T10:01:00")).singleElement().asString().contains("in 7 days");
    text("Z9009009");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,", "Z9009009,OAK COURT,2026-05-20,9:30,,,");
    assertThat(at("2026-05-12T11:00:00")).singleElement().asString().contains("found");
    assertThat(query("select count(*) from subscriber")).containsExactly("1");
  }

  @Test
  void addedKeyFindsAtOnceAndWritesFromItsHour() throws SQLException {
    live();
    rotate();
    assertThat(keyring.primaryId()).isEqualTo(old.primaryId());
    assertThat(keyring.hasOlder()).isTrue();
    assertThat(sealedByTheOld()).isNotEmpty();
    MovableClock.set("2026-05-04T13:00:00");
    rotate();
    assertThat(keyring.primaryId()).isNotEqualTo(old.primaryId());
  }

  @Test
  void oldKeyIsTakenOutOnceNothingIsSealedByIt() throws Exception {
    live();
    MovableClock.set("2026-05-04T13:00:00");
    Keyring both = KeyFile.read(file, new MovableClock().instant());
    try (var connection = database.getConnection()) {
      assertThat(KeyRotation.isDone(connection, both)).isFalse();
      rotate();
      assertThat(KeyRotation.isDone(connection, both)).isTrue();
    }
    byte[] sealed = old.seal("x", KeyUse.PHONE);
    assertThatThrownBy(() -> KeyFile.forgetOlder(file, FROM.minusSeconds(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not write yet");
    KeyFile.forgetOlder(file, FROM);
    Keyring kept = KeyFile.read(file, FROM);
    assertThatThrownBy(() -> kept.open(sealed, KeyUse.PHONE))
        .isInstanceOf(IllegalStateException.class);
    assertThat(kept.open(both.seal("y", KeyUse.PHONE), KeyUse.PHONE)).isEqualTo("y");
    assertThat(kept.hashes(PHONE, KeyUse.PHONE))
        .anySatisfy(hash -> assertThat(hash).isEqualTo(old.hash(PHONE, KeyUse.PHONE)));
  }

  @Test
  void fileIsTheOwnersAloneAndKeepsItsOldKey() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    byte[] sealed = old.seal("x", KeyUse.PHONE);
    assertThat(KeyFile.read(file, FROM).open(sealed, KeyUse.PHONE)).isEqualTo("x");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
