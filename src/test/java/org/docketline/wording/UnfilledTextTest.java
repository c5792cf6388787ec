package org.docketline.wording;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text with a placeholder that nobody fills is found by the compiler, and by no resident. */
class UnfilledTextTest {
  private static final List<String> FILLED =
      List.of(
          "STATUS_NONE",
          "STATUS_MORE.with(3)",
          "LOOKING.with(ticket)",
          "MOVED.with(new MovedFacts(news, was))");
  private static final List<String> UNFILLED =
      List.of(
          "STATUS_MORE",
          "STATUS_MORE.with()",
          "STATUS_MORE.with(was)",
          "LOOKING.with(\"7514\")",
          "WATCHING.with(ticket)",
          "MOVED.with(news)",
          "MOVED.with(new MovedFacts(news))",
          "MOOVED.with(new MovedFacts(news, was))");

  @TempDir Path classes;

  @Test
  void onlyTextsThatAreFilledCompile() {
    List<String> source =
        Stream.of(
                Stream.of("import org.docketline.wording.*;"),
                Stream.of("import org.docketline.wording.TextFacts.*;"),
                Stream.of("class Desk { void answer("),
                Stream.of("LanguageTexts to, TicketFacts ticket, NewsFacts news, TextPart was) {"),
                Stream.concat(FILLED.stream(), UNFILLED.stream()).map(UnfilledTextTest::said),
                Stream.of("}}"))
            .flatMap(lines -> lines)
            .toList();

    assertThat(wrongLines(source))
        .hasSameElementsAs(UNFILLED.stream().map(UnfilledTextTest::said).toList());
  }

  private static String said(String text) {
    return "to.say(ServiceText." + text + ");";
  }

  private Set<String> wrongLines(List<String> source) {
    var errors = new DiagnosticCollector<JavaFileObject>();
    var file =
        new SimpleJavaFileObject(URI.create("string:///Desk.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return String.join("\n", source);
          }
        };
    List<String> options = List.of("-proc:none", "-d", classes.toString());
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, errors, options, null, List.of(file))
        .call();
    return errors.getDiagnostics().stream()
        .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
        .map(error -> source.get((int) error.getLineNumber() - 1))
        .collect(toSet());
  }
}
