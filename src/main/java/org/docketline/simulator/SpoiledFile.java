package org.docketline.simulator;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sample county may send in the place of its file, to see what is done about it. */
enum SpoiledFile {
  BROKEN(
      "broken",
      "One column has another name. Look at /console: the file is held, the missing column is"
          + " named, and there is nothing to apply, since nobody can read it."),
  CUT(
      "cut",
      "Only its first 60 rows. Look at /console: how many dates would be gone, who follows them,"
          + " and a page to apply or discard it."),
  MOVED(
      "moved",
      "Every date a week later. Look at /console: how far all dates would move, whom it would text,"
          + " and a page to apply or discard it."),
  OLDER(
      "older",
      "Of the day before, when the three numbers had other dates. Look at /console: what it would"
          + " move, and whom it would text; applied, it would say what no longer holds.");

  private static final int FEW = 60;
  private static final int WEEK = 7;

  private final String word;
  private final String hint;

  SpoiledFile(String word, String hint) {
    this.word = word;
    this.hint = hint;
  }

  static SpoiledFile named(String word) {
    return List.of(values()).stream()
        .filter(file -> file.word.equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** As addresses and buttons call it. */
  public String word() {
    return word;
  }

  /** What it is, and where to look. */
  public String hint() {
    return hint;
  }

  CountyTable of(CountyTable good) {
    return switch (this) {
      case BROKEN -> good.renamed("court_date", "hearing_day");
      case CUT -> good.first(FEW);
      case MOVED -> good.mapped(SpoiledFile::weekLater);
      case OLDER -> dayBefore(good);
    };
  }

  FileTime dated(FileTime good) {
    return switch (this) {
      case BROKEN, CUT, MOVED -> good;
      case OLDER -> FileTime.from(good.toInstant().minus(Duration.ofDays(1)));
    };
  }

  private static Map<String, String> weekLater(Map<String, String> row) {
    if (row.get("court_date").isEmpty()) {
      return row;
    }
    Map<String, String> later = new LinkedHashMap<>(row);
    later.put("court_date", SampleHearing.of(row).date().later(WEEK).written());
    return later;
  }

  private static CountyTable dayBefore(CountyTable good) {
    CountyTable older = good;
    for (String number : SampleCounty.NUMBERS) {
      CourtDate date = SampleHearing.of(good.row("citation_number", number)).date();
      older =
          older.with("citation_number", number, Map.of("court_date", date.dayBefore().written()));
    }
    return older;
  }
}
