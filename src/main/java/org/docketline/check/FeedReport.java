package org.docketline.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.docketline.feed.Feed;
import org.docketline.polling.PartRows;

/** What a clerk must know of a sample before its feed goes live. */
public final class FeedReport {
  final Feed feed;
  final LocalDate today;
  final SampleFiles files;
  final List<PartReport> parts;
  final Optional<PartRows> earlier;
  final SampleFindings findings;
  final NumberCounts numbers;
  final List<String> doubts;

  FeedReport(
      Feed feed,
      LocalDate today,
      SampleFiles files,
      List<PartReport> parts,
      Optional<PartRows> earlier,
      SampleFindings findings,
      NumberCounts numbers,
      List<String> doubts) {
    this.feed = feed;
    this.today = today;
    this.files = files;
    this.parts = parts;
    this.earlier = earlier;
    this.findings = findings;
    this.numbers = numbers;
    this.doubts = doubts;
  }

  /** Whether its own file says when in the day a hearing is. */
  boolean mapsTime() {
    var map = feed.config().map();
    return map.hearingTime().isPresent() || map.hearingAt().isPresent();
  }

  /** Whether the service would hold the sample instead of applying it. */
  public boolean isHeld() {
    return !doubts.isEmpty();
  }
}
