package org.docketline.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** What the service shows the embedded server, in a file that its own account alone may read. */
record DatabasePassword(Path file) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final int BYTES = 32;

  /** The password, made anew where there is none or somebody else may have read it. */
  String value() throws IOException {
    if (!isOurs()) {
      make();
    }
    return Files.readString(file).strip();
  }

  private boolean isOurs() throws IOException {
    return Files.exists(file)
        && Files.getPosixFilePermissions(file).equals(OWNER_ONLY)
        && Files.readString(file).strip().matches("[0-9a-f]{" + 2 * BYTES + "}");
  }

  private void make() throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(file);
    // Nobody may open it between its making and its closing.
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(
        file,
        HexFormat.of().formatHex(random) + "\n",
        StandardCharsets.US_ASCII,
        StandardOpenOption.WRITE);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
