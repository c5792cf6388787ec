package org.docketline.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.docketline.ServiceTest;
import org.docketline.docket.CountyConfig;
import org.docketline.keys.AddedKey;
import org.docketline.keys.KeyFile;
import org.docketline.sms.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances amid a change of keys: one writes with the old key still, one with the new. */
@QuarkusTest
class TwoKeysRaceTest extends ServiceTest {
  private static final int PHONES = 20;

  @Inject EntityManager entities;
  @Inject CountyConfig county;
  @Inject WatchConfig watches;
  @Inject Clock clock;
  @TempDir private Path folder;

  @Test
  void phoneThatTextsBothAtOnceIsOneSubscriber() throws Exception {
    KeyFile.create(folder.resolve("new.json"));
    Path staged = AddedKey.reading(folder.resolve("new.json"), folder.resolve("staged.json"));
    var first = new Subscribers(entities, KeyFile.read(staged), county, watches, clock);
    var second =
        new Subscribers(
            entities,
            KeyFile.read(AddedKey.writing(staged, folder.resolve("both.json"))),
            county,
            watches,
            clock);
    var phone = new PhoneNumber(PHONE);
    assertThat(first.hash(phone)).isNotEqualTo(second.hash(phone));
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (int n = 0; n < PHONES; n++) {
        var texting = new PhoneNumber("+1314556%04d".formatted(n));
        var enrolled =
            threads.invokeAll(
                java.util.List.of(enrolling(first, texting), enrolling(second, texting)));
        assertThat(enrolled.get(0).get()).isEqualTo(enrolled.get(1).get());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(query("select count(*) from subscriber")).containsExactly("" + PHONES);
  }

  private static Callable<Long> enrolling(Subscribers subscribers, PhoneNumber phone) {
    return () -> QuarkusTransaction.requiringNew().call(() -> subscribers.enrol(phone).id);
  }
}
