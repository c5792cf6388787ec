package org.docketline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be right is said before anything is fetched, and begins with its setting. */
class FetchSettingsTest {
  private static final FetchBounds BOUNDS = new FetchBounds(1, Duration.ofSeconds(1));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ftp://example.org/a.csv     | url: 'ftp://example.org/a.csv' is no file:, http:, https: or sftp: address
          a.csv                       | url: 'a.csv' is no file:
          http://exa mple/            | url: Illegal character
          https:a.csv                 | url: 'https:a.csv' names no server
          https://me:secret@host/a    | url: the user belongs into username and password
          sftp://me:secret@host/a.csv | url: the user belongs into username and password
          sftp://host                 | url: 'sftp://host' is not like sftp://host:22/path
          sftp://host:port/a.csv      | url: 'sftp://host:port/a.csv' is not like
          sftp://host/                | url: 'sftp://host/' is not like sftp://host:22/path
          sftp://host/out/            | url: '/out/' is a folder; add a file's name, or a glob
          file:/srv/feeds/            | url: '/srv/feeds/' is a folder
          file:/srv/*/a.csv           | url: in '/srv/*/a.csv' a glob stands in a folder's name
          file:/srv/[a.csv            | url: '[a.csv' is no glob: Missing
          """)
  void badAddressIsRefused(String url, String complaint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source(url, ServerAccess.OPEN))
        .withMessageStartingWith(complaint)
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:a.csv",
        "file:///srv/a.csv",
        "file:/srv/a-*.{csv,txt}",
        "http://host/a?b=c",
        "sftp://host/a-?.csv",
        "sftp://host:2222/~/a.csv",
        "sftp://[::1]:22/a.csv",
      })
  void goodAddressIsTaken(String url) {
    assertThatCode(() -> source(url, ServerAccess.OPEN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SHA256:abc", "MD5:00:11", "ssh-ed25519", "ssh-rsa AAAA"})
  void badHostKeyIsRefused(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServerAccess(null, null, null, key, Map.of()))
        .withMessageStartingWith("host-key: ");
  }

  @Test
  void sftpNeedsAHostKeyAndAUser() {
    FileSource source = source("sftp://host/a.csv", ServerAccess.OPEN);

    assertThatIllegalArgumentException()
        .isThrownBy(source::checkLogin)
        .withMessageStartingWith("host-key: ");
    ServerAccess nobody = new ServerAccess(null, "pw", null, "SHA256:" + "A".repeat(43), Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("sftp://host/a.csv", nobody).checkLogin())
        .withMessageStartingWith("username: ");
    assertThatCode(() -> source("file:a.csv", ServerAccess.OPEN).checkLogin())
        .doesNotThrowAnyException();
  }

  @Test
  void privateKeyIsThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServerAccess("us", null, Path.of("no/key"), null, Map.of()))
        .withMessage("private-key: no/key cannot be read");
  }

  @ParameterizedTest
  @CsvSource({"0, PT1S, max-size", "1, PT0S, max-time", "1, -PT1S, max-time"})
  void boundsLetSomethingThrough(long size, Duration time, String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchBounds(size, time))
        .withMessageStartingWith(key + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "text/", "text/html; charset=utf-8", "*/*"})
  void acceptTypeIsOneType(String type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WebRules(null, type))
        .withMessage("accept-type: '" + type + "' is no content type such as text/html");
  }

  @Test
  void secretsAreNotPrinted() {
    var access = new ServerAccess("us", "hunter2", null, null, Map.of("X-Key", "hunter2"));

    assertThat(source("http://host/a", access).toString()).doesNotContain("hunter2");
  }

  private static FileSource source(String url, ServerAccess access) {
    return new FileSource(url, access, NewestFile.NAME, BOUNDS, true);
  }
}
