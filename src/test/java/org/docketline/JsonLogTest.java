package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** The log as machines read it, where an operator has switched it so. */
class JsonLogTest {
  @Test
  void recordIsOneLineWhateverStandsInIt() throws Exception {
    var record = new ExtLogRecord(Level.WARNING, "court \"A\"\r\n\u001b[31mFATAL\u0000", "here");
    record.setThrown(new IllegalStateException("two\nlines"));

    String line = new JsonFormatter().format(record);

    assertThat(line.strip().chars()).allMatch(letter -> letter >= ' ');
    var json = new ObjectMapper().readTree(line);
    assertThat(json.path("message").asText()).isEqualTo(record.getMessage());
  }
}
