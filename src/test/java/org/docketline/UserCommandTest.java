package org.docketline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.docketline.staff.StaffFixture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command that adds people to the console, beside the service that runs. */
@QuarkusTest
class UserCommandTest extends ServiceTest {
  private static final List<String> KEYS =
      List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "docketline.keys.file");

  private final StringWriter said = new StringWriter();
  private final InputStream typed = System.in;

  @BeforeEach
  void configureTheCommandAsTheService() {
    KEYS.forEach(
        key -> System.setProperty(key, ConfigProvider.getConfig().getValue(key, String.class)));
  }

  @AfterEach
  void forgetIt() {
    KEYS.forEach(System::clearProperty);
    System.setIn(typed);
  }

  private int run(String password, String... words) {
    System.setIn(new ByteArrayInputStream((password + "\n").getBytes(UTF_8)));
    var out = new PrintWriter(said);
    return Main.commands().setOut(out).setErr(out).execute(words);
  }

  @Test
  void memberIsAddedAndMaySignIn() {
    assertThat(run(StaffFixture.PASSWORD, "user", "add", "dana", "--role", "clerk")).isZero();
    assertThat(said.toString()).contains("dana may open /console").doesNotContain("staple");
    assertThat(StaffFixture.signedIn("dana").get("/console").asString())
        .contains("Signed in as dana");
    assertThat(run("", "user", "list")).isZero();
    assertThat(said.toString()).contains("dana, clerk");
    assertThat(run("", "user", "disable", "dana")).isZero();
    assertThat(run("", "user", "list")).isZero();
    assertThat(said.toString()).contains("dana, clerk, disabled");
    assertThat(
            query(
                "select about from audit_entry where act = 'MEMBER_CHANGED' and about like 'dana%'"))
        .contains("dana: disabled");
  }

  @Test
  void whatCannotBeIsSaidPlainly() {
    assertThat(run("short", "user", "add", "dana", "--role", "clerk")).isEqualTo(2);
    assertThat(said.toString()).contains("a password has at least 12 characters");
    assertThat(run(StaffFixture.PASSWORD, "user", "add", "dana", "--role", "boss")).isEqualTo(2);
    assertThat(said.toString()).contains("a role is viewer, clerk or admin, not 'boss'");
    assertThat(run("", "user", "disable", "nobody")).isEqualTo(2);
    assertThat(said.toString()).contains("there is no nobody");
    assertThat(run("", "user")).isEqualTo(2);
    assertThat(query("select * from staff_member")).isEmpty();
  }
}
