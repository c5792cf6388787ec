package org.docketline.polling;

import java.util.List;
import org.docketline.notice.NewsPreview;

/** What a held file would do, as it was when it was held. */
public record HeldPreview(
    List<OfCourt> courts,
    List<Shift> shifts,
    List<Sample> samples,
    List<NewsPreview.Planned> texts) {
  static final HeldPreview NOTHING = new HeldPreview(List.of(), List.of(), List.of(), List.of());

  /** Changes of one kind in one court, and how many people follow them. */
  public record OfCourt(String court, String kind, long changes, long people) {}

  /** How many dates would move by so many days. */
  public record Shift(int days, long dates) {}

  /** One of the changes; a date that is not there is empty. */
  public record Sample(String number, String kind, String was, String now) {}

  /** How many texts would go out. */
  public long people() {
    return texts.stream().mapToLong(NewsPreview.Planned::people).sum();
  }

  /** Whether those are too many to have been counted one by one. */
  public boolean estimated() {
    return texts.stream().anyMatch(NewsPreview.Planned::estimated);
  }

  /** How many segments those would be, going by one text of each kind. */
  public long segments() {
    return texts.stream().mapToLong(text -> text.people() * text.segments()).sum();
  }
}
