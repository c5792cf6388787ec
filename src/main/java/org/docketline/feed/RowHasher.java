package org.docketline.feed;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import org.docketline.keys.Keyring;
import org.docketline.records.FileRow;

/**
 * Hashes of 64 bits by which yesterday's file and today's are compared. They are keyed: without the
 * keys nobody can try out which name or birth date a row held.
 */
public final class RowHasher {
  private final HashStream64 hash;

  RowHasher(Keyring keys) {
    long seed = ByteBuffer.wrap(keys.hash("rows", "feed mark")).getLong();
    this.hash = Hashing.komihash5_0(seed).hashStream();
  }

  /** The mark of a citation, by its number as we compare it. */
  public long of(String number) {
    return hash.reset().putChars(number).getAsLong();
  }

  /** The mark of all that is read of a row. */
  public long of(String part, MappedColumns columns, FileRow row) {
    columns.hash(row, hash.reset().putString(part));
    return hash.getAsLong();
  }

  /** The mark of a row that is the nth of its citation, since their order may count. */
  public long of(long row, int nth) {
    return hash.reset().putLong(row).putInt(nth).getAsLong();
  }
}
