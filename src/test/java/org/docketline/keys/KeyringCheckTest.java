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
}
