package org.docketline.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * The marked texts as rows of the understanding's test data ({@code understanding/meaning-*.csv}):
 * masked, with invented numbers, and without those that name somebody.
 */
@Singleton
class UnclearExport {
  private static final int AT_ONCE = 500;
  private static final String NEXT =
      """
      select w.id, t.masked, t.language, w.meant
      from (select id, meant from unclear_words
        where id > :after and meant is not null and not kept_back order by id limit :most) w
      cross join lateral (select masked, language from unclear_text
        where words_id = w.id order by last_at desc limit 1) t
      order by w.id""";

  private final EntityManager entities;
  private final Keyring keys;

  UnclearExport(EntityManager entities, Keyring keys) {
    this.entities = entities;
    this.keys = keys;
  }

  void write(CsvWriter csv) {
    csv.writeRecord("text", "language", "expected");
    List<?> rows = next(0);
    while (!rows.isEmpty()) {
      rows.forEach(row -> write(csv, (Object[]) row));
      Object[] last = (Object[]) rows.get(rows.size() - 1);
      rows = next(((Number) last[0]).longValue());
    }
  }

  /** The next rows behind that id. */
  @Transactional
  public List<?> next(long after) {
    return entities
        .createNativeQuery(NEXT, Object[].class)
        .setParameter("after", after)
        .setParameter("most", AT_ONCE)
        .getResultList();
  }

  private void write(CsvWriter csv, Object[] row) {
    String masked = keys.open((byte[]) row[1], KeyUse.UNCLEAR_TEXT);
    csv.writeRecord(
        CsvDownload.plain(InventedNumbers.in(masked)),
        (String) row[2],
        MeantText.valueOf((String) row[3]).expected());
  }
}
