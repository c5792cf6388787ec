package org.docketline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A command that is configured as the service which runs, and what it says. */
abstract class BesideTheService extends ServiceTest {
  private static final List<String> KEYS =
      List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "docketline.keys.file");

  private final StringWriter said = new StringWriter();

  @BeforeEach
  void configureTheCommandAsTheService() {
    KEYS.forEach(
        key -> System.setProperty(key, ConfigProvider.getConfig().getValue(key, String.class)));
  }

  @AfterEach
  void forgetIt() {
    KEYS.forEach(System::clearProperty);
  }

  int run(String... words) {
    var out = new PrintWriter(said);
    return Main.commands().setOut(out).setErr(out).execute(words);
  }

  String said() {
    return said.toString();
  }
}
