package org.docketline.simulator;

import java.util.List;
import java.util.NoSuchElementException;

/** A file by which a clerk trains deciding, with what they should see and think of. */
enum PracticeTask {
  CUT(
      SpoiledFile.CUT,
      "Send a cut file",
      "The county's export broke off: the file has its first 60 rows of 200.",
      "The console holds it. Look at how many dates would be gone, and how many residents follow"
          + " them. No county closes two thirds of its tickets overnight.",
      "Discard it, and ask the county for a whole file. If they say that it is whole, apply it."),
  MOVED(
      SpoiledFile.MOVED,
      "Send a file of moved dates",
      "Every date of the file is a week later than before.",
      "The console holds it. “How far dates would move” has one bar, at 7 days: that is either a"
          + " real move of a session, or a file that is off by a week. The page cannot tell which.",
      "Call the county. Moved, and residents should hear: apply it and tell. Moved, and they were"
          + " told by letter: apply it and tell nobody. Not moved: discard it."),
  OLDER(
      SpoiledFile.OLDER,
      "Send an older file",
      "The file of the day before, when three tickets had other dates.",
      "The console holds it, since it is older than the last one. Look at the samples: what it"
          + " calls new is what was so yesterday.",
      "Discard it. Applied, it would text people dates that no longer hold.");

  private final SpoiledFile file;
  private final String button;
  private final String does;
  private final String see;
  private final String decide;

  PracticeTask(SpoiledFile file, String button, String does, String see, String decide) {
    this.file = file;
    this.button = button;
    this.does = does;
    this.see = see;
    this.decide = decide;
  }

  static PracticeTask named(String word) {
    return List.of(values()).stream()
        .filter(task -> task.word().equals(word))
        .findFirst()
        .orElseThrow(NoSuchElementException::new);
  }

  SpoiledFile file() {
    return file;
  }

  /** As addresses call it. */
  public String word() {
    return file.word();
  }

  public String button() {
    return button;
  }

  /** What the button does. */
  public String does() {
    return does;
  }

  /** What is to be seen then. */
  public String see() {
    return see;
  }

  /** What speaks for which decision. */
  public String decide() {
    return decide;
  }
}
