package org.docketline.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Who gets into the embedded server: the service, as a user who is no superuser, with its password.
 * Any account of the machine reaches the port, and whoever is a superuser there runs programs as
 * the service and reads its keys.
 */
record ServerAccess(DataDirectory directory, ServerAccount account, String password) {
  /** Owns the database and nothing else of the server. */
  static final String USER = "docketline";

  /** Of the address: keeps the password from a server that asks for it otherwise. */
  static final String SCRAM_ONLY = "?requireAuth=scram-sha-256";

  static final String DATABASE = "postgres";

  // The superuser is not named, so nobody enters as such. The mark tells a folder that was restored
  // from another service's, with another password.
  private static final String RULES =
      """
      # Written by Docketline at its start. Password %s
      host all %s 127.0.0.1/32 scram-sha-256
      host all %2$s ::1/128 scram-sha-256
      """;

  /** The address for whoever shows the password; a false server on the port learns it not. */
  static String url(String port) {
    return url(port, SCRAM_ONLY);
  }

  static String url(String port, String options) {
    return "jdbc:postgresql://localhost:%s/%s%s".formatted(port, DATABASE, options);
  }

  /** Lets the service in and nobody else. The server is at rest, and the folder is whole. */
  void secure() {
    var rules = directory.path().resolve("pg_hba.conf");
    try {
      if (!Files.readString(rules).equals(rules())) {
        new LoneServer(directory, account).run("/postgres/access.sql", USER, password);
        replace(rules);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fits the builder's hook, which names the folder that we know. */
  void secure(File folder) {
    secure();
  }

  // Cut short, it would shut the service out.
  private void replace(Path rules) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    var draft = rules.resolveSibling("pg_hba.conf.new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(draft, rules());
    Files.move(draft, rules, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private String rules() {
    return RULES.formatted(mark(), USER);
  }

  private String mark() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest(password.getBytes(StandardCharsets.US_ASCII)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "access to " + directory.path();
  }
}
