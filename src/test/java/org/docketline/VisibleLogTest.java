package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** What others wrote begins no line of the log, and colours no terminal. */
class VisibleLogTest {
  @SuppressWarnings("deprecation")
  private static String logged(String by, String format, Object... words) {
    var line = new ExtLogRecord(Level.WARNING, format, ExtLogRecord.FormatStyle.PRINTF, "any");
    line.setLoggerName(by);
    line.setParameters(words);
    assertThat(new VisibleLog().isLoggable(line)).isTrue();
    return line.getFormattedMessage();
  }

  @Test
  void controlCharactersAreMarkedInALine() {
    assertThat(logged("org.docketline.polling.RunRecorder", "court '%s'", "\nERROR \u001b[2J%n"))
        .isEqualTo("court '?ERROR ?[2J%n'");
    assertThat(logged("com.twilio.http", "a\n%s", "\u202e")).isEqualTo("a\n?");
    assertThat(logged("org.docketline.Main", "run %d", 17)).isEqualTo("run 17");
  }

  @Test
  void traceSaysNothingInControlCharacters() {
    var line = new ExtLogRecord(Level.SEVERE, "failed", "any");
    var cause = new IllegalArgumentException("court '\nERROR forged \u001b[2J'");
    line.setThrown(new IllegalStateException("read", cause));
    new VisibleLog().isLoggable(line);
    String trace = new PatternFormatter("%s%e").format(line);
    assertThat(trace)
        .contains("IllegalStateException: read", "court '?ERROR forged ?[2J'")
        .contains("VisibleLogTest.traceSaysNothingInControlCharacters");
    assertThat(trace.lines()).noneMatch(text -> text.startsWith("ERROR"));
  }

  @Test
  void traceOfPlainWordsIsLeftAsItIs() {
    var line = new ExtLogRecord(Level.SEVERE, "failed", "any");
    var thrown = new IllegalStateException("plain");
    line.setThrown(thrown);
    new VisibleLog().isLoggable(line);
    assertThat(line.getThrown()).isSameAs(thrown);
  }

  @Test
  void logIsWrittenThroughIt() {
    assertThat(ConfigProvider.getConfig().getValue("quarkus.log.console.filter", String.class))
        .isEqualTo("visible");
  }
}
