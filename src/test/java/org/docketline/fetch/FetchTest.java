package org.docketline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A county's files on one side, our folder on the other: nothing stays there that failed. */
abstract class FetchTest {
  static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @TempDir Path county;
  @TempDir Path ours;

  ServerAccess access = ServerAccess.OPEN;
  NewestFile newest = NewestFile.NAME;
  FetchBounds bounds = new FetchBounds(1_000_000, Duration.ofSeconds(30));
  boolean packed = true;
  List<String> allowed = List.of();

  Path into() {
    return ours.resolve("file");
  }

  FetchedFile fetch(String url) throws IOException, FileDoubt, InterruptedException {
    return fetch(url, null);
  }

  FetchedFile fetch(String url, FetchedFile known)
      throws IOException, FileDoubt, InterruptedException {
    return new FileFetcher()
        .fetch(
            new FileSource(url, access, newest, bounds, packed, new AllowedServers(url, allowed)),
            known,
            into());
  }

  String text(FetchedFile fetched) throws IOException {
    assertThat(fetched.file()).isEqualTo(into());
    return Files.readString(fetched.file());
  }

  /** What a caller keeps of a fetch that it believed. */
  FetchedFile kept(FetchedFile fetched) throws IOException {
    Files.delete(fetched.file());
    return FetchedFile.known(fetched.sha256(), fetched.etag(), fetched.lastModified());
  }

  Path write(String name, String text, Instant modified) {
    try {
      Path file = Files.writeString(county.resolve(name), text);
      return Files.setLastModifiedTime(file, FileTime.from(modified));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void maxSize(long bytes) {
    bounds = new FetchBounds(bytes, bounds.maxTime());
  }

  void maxTime(Duration time) {
    bounds = new FetchBounds(bounds.maxSize(), time);
  }

  @AfterEach
  void nothingElseIsLeft() throws IOException {
    try (Stream<Path> left = Files.list(ours)) {
      assertThat(left.filter(file -> !file.equals(into()))).isEmpty();
    }
  }

  void nothingIsLeft() {
    assertThat(into()).doesNotExist();
  }
}
