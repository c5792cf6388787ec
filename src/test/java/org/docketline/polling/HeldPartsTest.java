package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.docketline.feed.Feed;
import org.docketline.fetch.FetchedFile;
import org.docketline.fetch.FileDigest;
import org.junit.jupiter.api.Test;

/** A held file of any size goes into the database and comes back as it was. */
@QuarkusTest
class HeldPartsTest extends FeedTest {
  private static final int MEGABYTES = 50;

  @Test
  void largeFileIsKeptInPiecesAndComesBackAsItWas() throws Exception {
    Path file = random();
    String sha256 = FileDigest.sha256("what came");
    Instant dated = Instant.parse("2026-05-04T10:00:00Z");
    HeldFile held = hold(Map.of(Feed.OWN, new FetchedFile(file, sha256, "\"e\"", null, dated)));

    assertThat(query("select count(*) > 40, max(length(sealed)) < 1100000 from held_chunk"))
        .containsExactly("true|true");
    FetchedFile back =
        QuarkusTransaction.requiringNew()
            .call(() -> parts.open(held, Feed.OWN, folder.resolve("back")));
    assertThat(Files.mismatch(file, back.file())).isEqualTo(-1);
    assertThat(back).isEqualTo(new FetchedFile(back.file(), sha256, "\"e\"", null, dated));
  }

  private HeldFile hold(Map<String, FetchedFile> files) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              FeedRun run = FeedRun.begin("other", clock.instant());
              run.sha256 = "of all parts";
              run.end(FeedRun.Outcome.HELD, "too large to believe", clock.instant());
              run.persistAndFlush();
              HeldFile held = HeldFile.replace(run);
              parts.keep(held, files);
              return held;
            });
  }

  // Random bytes cannot be compressed: as many pieces as megabytes.
  private Path random() throws IOException {
    Path file = folder.resolve("large");
    var random = new Random(1);
    byte[] megabyte = new byte[1 << 20];
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < MEGABYTES; i++) {
        random.nextBytes(megabyte);
        out.write(megabyte);
      }
    }
    return file;
  }
}
