package org.docketline.fetch;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A folder, and in it one file's name or a glob of names. */
record FileGlob(String folder, String name) {
  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  /** What is still arriving, in the words of the usual uploaders. */
  private static final List<String> UNFINISHED = List.of(".part", ".filepart", ".tmp");

  static FileGlob of(String path) {
    int slash = path.lastIndexOf('/');
    var glob = new FileGlob(path.substring(0, slash + 1), path.substring(slash + 1));
    glob.check(path);
    return glob;
  }

  private void check(String path) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException(
          "url: '%s' is a folder; add a file's name, or a glob such as *.csv".formatted(path));
    }
    if (WILD.matcher(folder).find()) {
      throw new IllegalArgumentException(
          "url: in '%s' a glob stands in a folder's name, not only in the file's".formatted(path));
    }
    try {
      var unused = matches(name);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "url: '%s' is no glob: %s".formatted(name, e.getDescription()), e);
    }
  }

  boolean isOneFile() {
    return !WILD.matcher(name).find();
  }

  /** Whether a file of the folder is meant, and whole as far as its name tells. */
  boolean matches(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return !file.startsWith(".")
        && UNFINISHED.stream().noneMatch(lower::endsWith)
        && FileSystems.getDefault().getPathMatcher("glob:" + name).matches(Path.of(file));
  }

  @Override
  public String toString() {
    return folder + name;
  }
}
