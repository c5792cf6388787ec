package org.docketline.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How the embedded server is run: to keep what it is told, or to be quick and forget. */
final class ServerSettings {
  // zonky reports each of its steps; a logger that nobody holds would forget its level.
  static final Logger ZONKY = Logger.getLogger("io.zonky");

  static {
    ZONKY.setLevel(Level.WARNING);
  }

  // Recovery after a crash comes before the first connection.
  private static final Duration START_WAIT = Duration.ofMinutes(2);

  // zonky unpacks its programs once in a process, into the folder of the first server.
  private static final AtomicReference<Path> PROGRAMS = new AtomicReference<>();

  private ServerSettings() {}

  /** Where the programs are, once a server has been built. */
  static Path programs() {
    return PROGRAMS.get();
  }

  private static Path unpackInto(Path folder) {
    PROGRAMS.updateAndGet(first -> first != null && Files.exists(first) ? first : folder);
    return folder;
  }

  /** Nothing committed is lost, and nothing outside the directory and its neighbour is touched. */
  static EmbeddedPostgres.Builder durable(DataDirectory directory, ServerAccess access) {
    return common()
        .setDataDirectory(directory.path())
        .setCleanDataDirectory(false)
        // The system's folder for temporary files may be swept, barred from running programs, or
        // open to strangers.
        .setOverrideWorkingDirectory(unpackInto(directory.programs()).toFile())
        .setDataDirectoryCustomizer(access::secure)
        .setConnectConfig("user", ServerAccess.USER)
        .setConnectConfig("password", access.password())
        // The caller closes the database once nothing uses it; the hook would run before that.
        .setRegisterShutdownHook(false)
        .setOutputRedirector(Redirect.appendTo(directory.log().file().toFile()))
        // zonky passes -F, which is fsync=off; the later option counts.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        // A day's changes touch pages all over the docket: with less they are written out, and read
        // again, while they are being changed. Memory that is not used is not taken.
        .setServerConfig("shared_buffers", "512MB")
        .setServerConfig("max_wal_size", "4GB");
  }

  static EmbeddedPostgres.Builder throwaway() {
    // In this folder zonky sweeps away what killed test runs left behind.
    var swept = unpackInto(Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"));
    return common()
        .setOverrideWorkingDirectory(swept.toFile())
        .setDataDirectory(swept.resolve(UUID.randomUUID().toString()))
        .setOutputRedirector(Redirect.DISCARD)
        .setServerConfig("full_page_writes", "off");
  }

  private static EmbeddedPostgres.Builder common() {
    return EmbeddedPostgres.builder()
        .setPGStartupWait(START_WAIT)
        // PostgreSQL's own locale: the system's may sort differently after an upgrade, which
        // corrupts indexes.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("timezone", "UTC")
        .setServerConfig("log_timezone", "UTC")
        // A failed statement is reported to whoever sent it; here it could show personal data.
        .setServerConfig("log_min_messages", "log")
        .setServerConfig("log_checkpoints", "off");
  }
}
