package org.docketline.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class KeyringCheckTest extends ServiceTest {
  @Inject Keyring keyring;
  @TempDir private Path folder;

  @Test
  void otherKeysAreRefusedAndOurOwnAreNot() throws Exception {
    Path file = folder.resolve("other.json");
    KeyFile.create(file);
    var others = new KeyringCheck(database, KeyFile.read(file));
    assertThatThrownBy(others::verify)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("docketline.keys.file");
    assertThatCode(new KeyringCheck(database, keyring)::verify).doesNotThrowAnyException();
    assertThat(query("select count(*) from keyring")).containsExactly("1");
  }

  @Test
  void instancesWithTheSameKeysMayStartAtOnceOnANewDatabase() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        execute("delete from keyring");
        var check = new KeyringCheck(database, keyring);
        Callable<Void> start =
            () -> {
              check.verify();
              return null;
            };
        for (var started : threads.invokeAll(java.util.Collections.nCopies(8, start))) {
          assertThatCode(started::get).doesNotThrowAnyException();
        }
      }
    } finally {
      threads.shutdown();
    }
    assertThat(query("select count(*) from keyring")).containsExactly("1");
  }

  @Test
  void addedKeyIsRememberedAndKeysWithoutItAreRefusedFromThen() throws Exception {
    Path file = folder.resolve("keys.json");
    KeyFile.create(file);
    Keyring old = KeyFile.read(file);
    Path staged = AddedKey.reading(file, folder.resolve("staged.json"));
    Keyring both = KeyFile.read(AddedKey.writing(staged, folder.resolve("both.json")));
    execute("delete from keyring");
    new KeyringCheck(database, old).verify();
    new KeyringCheck(database, KeyFile.read(staged)).verify();
    assertThat(query("select key_id from keyring")).containsExactly("" + old.primaryId());
    new KeyringCheck(database, both).verify();
    assertThat(query("select key_id from keyring order by key_id = %d".formatted(both.primaryId())))
        .containsExactly("" + old.primaryId(), "" + both.primaryId());
    assertThatThrownBy(new KeyringCheck(database, old)::verify)
        .isInstanceOf(ConfigurationException.class);
    new KeyringCheck(database, both).verify();
    execute("delete from keyring");
    new KeyringCheck(database, keyring).verify();
  }

  @Test
  void idOfAKeyThatAnOlderReleaseRememberedIsFilledIn() throws Exception {
    execute("update keyring set key_id = null");
    new KeyringCheck(database, keyring).verify();
    assertThat(query("select key_id from keyring")).containsExactly("" + keyring.primaryId());
  }

  /** A change of keys has to find all that they wrote. */
  @Test
  void everyColumnOfBytesIsNamedByTheUseOfItsKeys() {
    var named =
        java.util.Arrays.stream(KeyUse.values())
            .flatMap(use -> Stream.concat(use.sealedIn().stream(), use.hashedIn().stream()))
            .toList();
    var columns =
        "select table_name || '.' || column_name from information_schema.columns"
            + " where table_schema = 'public'";
    assertThat(query(columns)).containsAll(named);
    assertThat(query(columns + " and data_type = 'bytea'"))
        .filteredOn(column -> !column.endsWith("pace.state")) // of a rate limit: nobody's
        .isSubsetOf(named);
  }
}
