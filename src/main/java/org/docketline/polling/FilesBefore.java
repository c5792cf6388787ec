package org.docketline.polling;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/**
 * How the files were that a decided run replaced, in the caller's transaction: once it is taken
 * back, the next file is judged by them.
 */
@Singleton
class FilesBefore {
  private static final String KEEP =
      """
      insert into file_before (run_id, parts)
      select :run, coalesce(jsonb_agg(to_jsonb(v)), '[]') from feed_validator v where feed = :feed""";
  private static final String FORGET = "delete from feed_validator where feed = :feed";
  private static final String RESTORE =
      """
      insert into feed_validator
      select p.* from file_before b, jsonb_populate_recordset(cast(null as feed_validator), b.parts) p
      where b.run_id = :run""";

  private final EntityManager entities;

  FilesBefore(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps them, before the run's own take their place. */
  void keep(FeedRun run) {
    entities
        .createNativeQuery(KEEP)
        .setParameter("run", run.id)
        .setParameter("feed", run.feed)
        .executeUpdate();
  }

  /** Whether they were kept, so that the run can be taken back. */
  boolean areKept(FeedRun run) {
    return !entities
        .createNativeQuery("select run_id from file_before where run_id = :run")
        .setParameter("run", run.id)
        .getResultList()
        .isEmpty();
  }

  void restore(FeedRun run) {
    entities.createNativeQuery(FORGET).setParameter("feed", run.feed).executeUpdate();
    entities.createNativeQuery(RESTORE).setParameter("run", run.id).executeUpdate();
  }
}
