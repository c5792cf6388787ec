package org.docketline.feed;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.stream.LongStream;
import org.docketline.docket.CitationNumber;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.records.FileRow;

/**
 * Hashes of 64 bits by which yesterday's file and today's are compared. They are keyed: without the
 * keys nobody can try out which name or birth date a row held.
 */
public final class RowHasher {
  private static final String PLAIN = "rows";

  private final Hasher64 hasher;
  private final HashStream64 hash;

  RowHasher(Keyring keys) {
    this(keys.hash(PLAIN, KeyUse.ROW_MARK));
  }

  /** Keyed by eight bytes. */
  public RowHasher(byte[] seed) {
    this.hasher = Hashing.komihash5_0(ByteBuffer.wrap(seed).getLong());
    this.hash = hasher.hashStream();
  }

  /** Every mark that a citation may have in the docket, whichever of the keys it was read with. */
  public static LongStream every(CitationNumber number, Keyring keys) {
    return keys.hashes(PLAIN, KeyUse.ROW_MARK).stream()
        .mapToLong(seed -> new RowHasher(seed).of(number.value()));
  }

  /** What hashes the lines of a file as they stand there. */
  public Hasher64 ofLines() {
    return hasher;
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
