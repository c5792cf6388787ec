package org.docketline.command;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.docketline.check.ReportStyle;
import picocli.CommandLine.Help.Ansi;

/** Where a command's report is read: by a person, who sees a bar, or in a pipe. */
public record ReportTerminal(boolean isWatched, ReportStyle style, PrintStream bar) {
  public static ReportTerminal ours() {
    boolean watched = isWatchedByAPerson();
    return new ReportTerminal(
        watched, new ReportStyle(isUnicode(), watched && Ansi.AUTO.enabled()), System.err);
  }

  // From Java 22 on there is a console in a pipe too, and a method that tells; we build for 17.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatchedByAPerson() {
    Console console = System.console();
    try {
      return console != null
          && (Runtime.version().feature() < 22
              || (boolean) Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static boolean isUnicode() {
    return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Charset::forName)
        .filter(StandardCharsets.UTF_8::equals)
        .isPresent();
  }
}
