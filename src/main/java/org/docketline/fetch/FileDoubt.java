package org.docketline.fetch;

/** A reason not to believe a file as a whole: it is held, and the docket stays as it was. */
public final class FileDoubt extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean overrulable;

  /** A doubt in words that hold nothing personal; only another file can dispel it. */
  public FileDoubt(String reason) {
    this(reason, false);
  }

  private FileDoubt(String reason, boolean overrulable) {
    super(VisibleText.of(reason));
    this.overrulable = overrulable;
  }

  /** A doubt about a file that can be read well: an operator who knows better may overrule it. */
  public static FileDoubt overrulable(String reason) {
    return new FileDoubt(reason, true);
  }

  /** Whether the file may be applied all the same. */
  public boolean isOverrulable() {
    return overrulable;
  }
}
