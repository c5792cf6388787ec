package org.docketline.polling;

import java.util.List;
import org.docketline.docket.DocketRestore.Restored;
import org.docketline.notice.NewsPreview.Planned;

/** What taking an applied file back would do, as of now. */
public record TakeBackPreview(FeedRun run, Restored restored, int waiting, List<Planned> texts) {
  /** How many would be told that it was a mistake. */
  public long people() {
    return texts.stream().mapToLong(Planned::people).sum();
  }

  /** How many segments those would be, going by one text of each kind. */
  public long segments() {
    return texts.stream().mapToLong(text -> text.people() * text.segments()).sum();
  }
}
