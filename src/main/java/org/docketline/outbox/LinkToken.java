package org.docketline.outbox;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * Names a text in sixteen letters that only the county's keys make: a keyed mark of 64 bits, and
 * the row's id hidden by another hash of the mark. Nobody can guess one, so that tries need no
 * bound, and it needs no table. Pure.
 */
final class LinkToken {
  private static final int MARK_BYTES = Long.BYTES;
  private static final int BYTES = MARK_BYTES + Integer.BYTES;
  private static final long MOST_ROWS = 1L << Integer.SIZE;

  private LinkToken() {}

  /** Empty beyond the four billion texts that it can name. */
  static Optional<String> of(long id, Keyring keys) {
    if (id >= MOST_ROWS) {
      return Optional.empty();
    }
    long mark = first(keys.hash(markOf(id), KeyUse.TEXT_LINK));
    long hidden = id ^ first(keys.hash(veilOf(mark), KeyUse.TEXT_LINK));
    byte[] token = ByteBuffer.allocate(BYTES).putLong(mark).putInt((int) hidden).array();
    return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  /** The id of the text that it names; empty where none of the county's keys made it. */
  static Optional<Long> read(String token, Keyring keys) {
    return bytes(token).filter(bytes -> bytes.length == BYTES).flatMap(bytes -> id(bytes, keys));
  }

  private static Optional<byte[]> bytes(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  // Each key made its own tokens whole, so that mark and veil are of the same one.
  private static Optional<Long> id(byte[] token, Keyring keys) {
    var parts = ByteBuffer.wrap(token);
    long mark = parts.getLong();
    int hidden = parts.getInt();
    List<byte[]> veils = keys.hashes(veilOf(mark), KeyUse.TEXT_LINK);
    for (int key = 0; key < veils.size(); key++) {
      long id = Integer.toUnsignedLong((int) (hidden ^ first(veils.get(key))));
      if (isSame(mark, first(keys.hashes(markOf(id), KeyUse.TEXT_LINK).get(key)))) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(long one, long other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  private static byte[] bytes(long mark) {
    return ByteBuffer.allocate(MARK_BYTES).putLong(mark).array();
  }

  private static String markOf(long id) {
    return "mark of " + id;
  }

  private static String veilOf(long mark) {
    return "veil of " + HexFormat.of().toHexDigits(mark);
  }

  private static long first(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }
}
