package org.docketline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A county's SFTP server. */
class FetchSftpTest extends FetchTest {
  private static KeyPair serversKey;
  private static KeyPair ourKey;

  private final AtomicInteger reads = new AtomicInteger();
  private SshServer server;
  private Disturbance disturbance = session -> {};
  @TempDir Path keys;

  /** What happens when the server is asked for bytes of a file. */
  private interface Disturbance {
    void happen(ServerSession session) throws IOException;
  }

  @BeforeAll
  static void makeKeys() throws Exception {
    serversKey = KeyUtils.generateKeyPair("ssh-ed25519", 256);
    ourKey = KeyUtils.generateKeyPair("ssh-ed25519", 256);
  }

  @BeforeEach
  void serve() throws IOException {
    server = SshServer.setUpDefaultServer();
    server.setHost("localhost");
    server.setKeyPairProvider(KeyPairProvider.wrap(serversKey));
    server.setPasswordAuthenticator(
        (user, password, session) -> user.equals("us") && password.equals("pass"));
    server.setPublickeyAuthenticator(
        (user, key, session) -> user.equals("us") && KeyUtils.compareKeys(key, ourKey.getPublic()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(county));
    var sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(new Reads());
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    access = password("pass", fingerprint(serversKey));
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(true);
  }

  @Test
  void fileComesWithItsTime() throws Exception {
    write("a.csv", "number\n", NOON);

    FetchedFile fetched = fetch(url("/a.csv"));

    assertThat(text(fetched)).isEqualTo("number\n");
    assertThat(fetched.dated()).isEqualTo(NOON);
    assertThat(fetched.sha256()).isEqualTo(FileDigest.sha256("number\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "/out/citations-*.csv, NAME, citations-0503.csv",
    "/out/citations-*.csv, TIME, citations-0502.csv",
    "/out/citations-050?.csv, NAME, citations-0503.csv",
    "/~/out/citations-0501.csv, NAME, citations-0501.csv",
  })
  void newestOfAnUnsortedFolderIsFetched(String path, NewestFile by, String expected)
      throws Exception {
    Files.createDirectories(county.resolve("out/citations-0510.csv"));
    write("out/citations-0503.csv", "citations-0503.csv", NOON);
    write("out/citations-0501.csv", "citations-0501.csv", NOON.plusSeconds(1));
    write("out/citations-0502.csv", "citations-0502.csv", NOON.plusSeconds(1));
    write("out/.citations-0509.csv", "hidden", NOON.plusSeconds(60));
    write("out/citations-0509.csv.part", "unfinished", NOON.plusSeconds(60));
    newest = by;

    assertThat(text(fetch(url(path)))).isEqualTo(expected);
  }

  @Test
  void linkToTheNewestIsAFile() throws Exception {
    write("a.csv", "number\n", NOON);
    Files.createSymbolicLink(county.resolve("y.csv"), Path.of("a.csv"));
    Files.createSymbolicLink(county.resolve("z.csv"), Path.of("none.csv"));

    assertThat(text(fetch(url("/[yz].*")))).isEqualTo("number\n");
  }

  @Test
  void unchangedFileIsNotDownloaded() throws Exception {
    write("a.csv", "number\n", NOON);
    FetchedFile known = kept(fetch(url("/*.csv")));
    reads.set(0);

    FetchedFile again = fetch(url("/*.csv"), known);

    assertThat(again.isUnread()).isTrue();
    assertThat(again.sha256()).isEqualTo(known.sha256());
    assertThat(again.dated()).isEqualTo(NOON);
    assertThat(reads).hasValue(0);
    nothingIsLeft();
  }

  @ParameterizedTest
  @CsvSource({"a.csv, number, 1", "a.csv, numbers, 0", "b.csv, number, 0"})
  void fileOfAnotherNameSizeOrTimeIsDownloaded(String name, String text, int later)
      throws Exception {
    write("a.csv", "number", NOON);
    FetchedFile known = kept(fetch(url("/*.csv")));
    write(name, text, NOON.plusSeconds(later));

    assertThat(text(fetch(url("/*.csv"), known))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "/*.csv, no file matches /*.csv",
    "/none.csv, there is nothing at /none.csv on the server",
    "/none/*.csv, there is nothing at /none/ on the server",
    "/sub, /sub is no file",
  })
  void whatIsNotThereIsSaid(String path, String complaint) throws IOException {
    Files.createDirectory(county.resolve("sub"));

    assertThatThrownBy(() -> fetch(url(path)))
        .isInstanceOf(IOException.class)
        .hasMessage(complaint);
  }

  @Test
  void wrongHostKeyIsSaidAndNoPasswordSent() {
    access = password("pass", fingerprint(ourKey));
    server.setPasswordAuthenticator(
        (user, password, session) -> {
          throw new AssertionError("the password was sent");
        });

    failed(
        "the server's key is not the one in host-key; it is %s, ssh-ed25519"
            .formatted(fingerprint(serversKey)));
  }

  @Test
  void withoutAHostKeyNoServerIsTrusted() {
    access = password("pass", null);

    failed("the server's key is not the one in host-key; it is " + fingerprint(serversKey));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{key}",
        "{key} county",
        "[localhost]:22 {key}",
        "256 {fingerprint} county (ED25519)",
        "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,{fingerprint}",
      })
  void hostKeyIsTakenAsOpenSshPrintsIt(String form) throws Exception {
    write("a.csv", "number\n", NOON);
    String line =
        form.replace("{key}", PublicKeyEntry.toString(serversKey.getPublic()))
            .replace("{fingerprint}", fingerprint(serversKey));
    access = password("pass", line);

    assertThat(text(fetch(url("/a.csv")))).isEqualTo("number\n");
  }

  @Test
  void wrongPasswordIsSaidAndNotRepeated() {
    access = password("hunter2", fingerprint(serversKey));

    assertThatThrownBy(() -> fetch(url("/a.csv")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the server does not let this user in")
        .message()
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a passphrase"})
  void privateKeyOpensTheDoor(String passphrase) throws Exception {
    write("a.csv", "number\n", NOON);
    access = privateKey(ourKey, passphrase, passphrase);

    assertThat(text(fetch(url("/a.csv")))).isEqualTo("number\n");
  }

  @Test
  void privateKeyOfAnotherIsRefused() throws Exception {
    access = privateKey(serversKey, "", "");

    failed("the server does not let this user in");
  }

  @Test
  void privateKeyThatCannotBeOpenedIsNamed() throws Exception {
    access = privateKey(ourKey, "a passphrase", "another");

    failed("private-key: " + keys.resolve("key") + " cannot be used");
  }

  @Test
  void serverThatHangsUpMidFileIsNoFile() {
    write("a.csv", "number\n".repeat(100_000), NOON);
    disturbance =
        session -> {
          if (reads.get() > 3) {
            session.close(true);
          }
        };

    assertThatThrownBy(() -> fetch(url("/a.csv"))).isInstanceOf(IOException.class);
    nothingIsLeft();
  }

  @Test
  void serverThatHangsHoldsNobody() {
    write("a.csv", "number\n", NOON);
    maxTime(Duration.ofSeconds(2));
    disturbance = session -> sleep();

    failed("it took longer than max-time, 2.0 s");
  }

  @Test
  void largerFileThanAllowedIsDoubtedUnread() {
    write("a.csv", "number\n", NOON);
    maxSize(6);

    assertThatThrownBy(() -> fetch(url("/a.csv")))
        .isInstanceOf(FileDoubt.class)
        .hasMessage("the file is larger than max-size, 6 bytes");
    assertThat(reads).hasValue(0);
  }

  @Test
  void fileThatIsStillWrittenIsDoubted() {
    Path file = write("a.csv", "number\n", NOON);
    disturbance = session -> Files.writeString(file, "number\n".repeat(reads.get() + 1));

    assertThatThrownBy(() -> fetch(url("/a.csv")))
        .isInstanceOf(FileDoubt.class)
        .hasMessage("the file is still being written");
    nothingIsLeft();
  }

  @Test
  void serverThatIsDownIsSaid() throws IOException {
    String url = url("/a.csv");
    server.stop(true);

    assertThatThrownBy(() -> fetch(url))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the server could not be reached: java.net.ConnectException: Connection refused");
  }

  @Test
  void noThreadIsLeftBehind() throws Exception {
    write("a.csv", "number\n", NOON);
    fetch(url("/a.csv"));

    await()
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("sshd-SshClient")));
  }

  private void failed(String complaint) {
    assertThatThrownBy(() -> fetch(url("/a.csv")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(complaint);
    nothingIsLeft();
  }

  private static void sleep() {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String url(String path) {
    return "sftp://localhost:" + server.getPort() + path;
  }

  private static ServerAccess password(String password, String hostKey) {
    return new ServerAccess("us", password, null, hostKey, Map.of());
  }

  private ServerAccess privateKey(KeyPair key, String written, String passphrase) throws Exception {
    OpenSSHKeyEncryptionContext encryption = null;
    if (!written.isEmpty()) {
      encryption = new OpenSSHKeyEncryptionContext();
      encryption.setPassword(written);
      encryption.setCipherType("256");
    }
    Path file = keys.resolve("key");
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "ours", encryption, out);
    }
    String password = passphrase.isEmpty() ? null : passphrase;
    return new ServerAccess("us", password, file, fingerprint(serversKey), Map.of());
  }

  private static String fingerprint(KeyPair key) {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
  }

  private final class Reads implements SftpEventListener {
    @Override
    public void reading(
        ServerSession session,
        String handle,
        FileHandle file,
        long offset,
        byte[] data,
        int from,
        int length)
        throws IOException {
      reads.incrementAndGet();
      disturbance.happen(session);
    }
  }
}
