package org.docketline.polling;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.docketline.feed.LostHearings;
import org.docketline.fetch.FetchedFile;

/**
 * One file of a feed as it was applied last: what the next poll asks its server by, and what the
 * next file is judged by.
 */
@Entity
@Table(name = "feed_validator")
@IdClass(AppliedPart.Key.class)
public class AppliedPart extends PanacheEntityBase {
  /** Which file of which feed. */
  public record Key(String feed, String part) implements Serializable {}

  @Id public String feed;

  /** The name of the file within its feed. */
  @Id public String part;

  public String etag;

  @Column(name = "last_modified")
  public String lastModified;

  public String sha256;

  @Column(name = "rows_read")
  public int rowsRead;

  @Column(name = "rows_accepted")
  public int rowsAccepted;

  @Column(name = "whole_lines")
  public boolean wholeLines;

  /** The file's own time, to the second; null where it is not known. */
  public Instant dated;

  static List<AppliedPart> of(String feed) {
    return list("feed", feed);
  }

  /** Puts the files of a run in the place of those that were applied before. */
  static void replace(FeedRun run, Map<String, FetchedFile> files, Map<String, PartRows> rows) {
    delete("feed = ?1 and part not in ?2", run.feed, files.keySet());
    files.forEach((part, file) -> of(run.feed, part).take(file, rows.get(part), run.startedAt));
  }

  private static AppliedPart of(String feed, String part) {
    AppliedPart known = findById(new Key(feed, part));
    return known == null ? begin(feed, part) : known;
  }

  private static AppliedPart begin(String feed, String part) {
    var begun = new AppliedPart();
    begun.feed = feed;
    begun.part = part;
    return begun;
  }

  private void take(FetchedFile file, PartRows rows, Instant now) {
    etag = file.etag();
    lastModified = file.lastModified();
    sha256 = file.sha256();
    rowsRead = rows.read();
    rowsAccepted = rows.accepted();
    wholeLines = rows.wholeLines();
    dated = noLater(file.dated(), now);
    persist();
  }

  // No file is of the future: a server whose clock was ahead once would have every later file held.
  private static Instant noLater(Instant dated, Instant now) {
    return dated == null
        ? null
        : Instant.ofEpochSecond(Math.min(dated.getEpochSecond(), now.getEpochSecond()));
  }

  PartRows rows() {
    return new PartRows(rowsRead, rowsAccepted, wholeLines, LostHearings.NONE);
  }

  FetchedFile file() {
    return FetchedFile.known(sha256, etag, lastModified);
  }
}
