package org.docketline.polling;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/** Takes a held file's bytes; what is written at once becomes one sealed row. */
final class SealedPieces extends OutputStream {
  private final PreparedStatement insert;
  private final HeldFile held;
  private final String part;
  private final Keyring keys;
  private int next;

  SealedPieces(PreparedStatement insert, HeldFile held, String part, Keyring keys) {
    this.insert = insert;
    this.held = held;
    this.part = part;
    this.keys = keys;
  }

  /** What a piece is sealed for: it opens in its own place only. */
  static String place(HeldFile held, String part, int number) {
    return "%s/run %d/%s/%d".formatted(held.feed, held.run, part, number);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    byte[] piece = Arrays.copyOfRange(bytes, offset, offset + length);
    try {
      insert.setString(1, held.feed);
      insert.setString(2, part);
      insert.setInt(3, next);
      insert.setBytes(4, keys.seal(piece, KeyUse.HELD_PIECE, place(held, part, next)));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IOException("a held file cannot be kept", e);
    }
    next++;
  }
}
