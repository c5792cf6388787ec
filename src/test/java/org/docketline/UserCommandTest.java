package org.docketline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.docketline.staff.StaffFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The command that adds people to the console, beside the service that runs. */
@QuarkusTest
class UserCommandTest extends BesideTheService {
  private final InputStream typed = System.in;

  @AfterEach
  void typeNoMore() {
    System.setIn(typed);
  }

  private int typing(String password, String... words) {
    System.setIn(new ByteArrayInputStream((password + "\n").getBytes(UTF_8)));
    return run(words);
  }

  @Test
  void memberIsAddedAndMaySignIn() {
    assertThat(typing(StaffFixture.PASSWORD, "user", "add", "dana", "--role", "clerk")).isZero();
    assertThat(said()).contains("dana may open /console").doesNotContain("staple");
    assertThat(StaffFixture.signedIn("dana").get("/console").asString())
        .contains("Signed in as dana");
    assertThat(typing("", "user", "list")).isZero();
    assertThat(said()).contains("dana, clerk");
    assertThat(typing("", "user", "disable", "dana")).isZero();
    assertThat(typing("", "user", "list")).isZero();
    assertThat(said()).contains("dana, clerk, disabled");
    assertThat(
            query(
                "select about from audit_entry where act = 'MEMBER_CHANGED' and about like 'dana%'"))
        .contains("dana: disabled");
  }

  @Test
  void whatCannotBeIsSaidPlainly() {
    assertThat(typing("short", "user", "add", "dana", "--role", "clerk")).isEqualTo(2);
    assertThat(said()).contains("a password has at least 12 characters");
    assertThat(typing(StaffFixture.PASSWORD, "user", "add", "dana", "--role", "boss")).isEqualTo(2);
    assertThat(said()).contains("a role is viewer, clerk or admin, not 'boss'");
    assertThat(typing("", "user", "disable", "nobody")).isEqualTo(2);
    assertThat(said()).contains("there is no nobody");
    assertThat(typing("", "user")).isEqualTo(2);
    assertThat(query("select * from staff_member")).isEmpty();
  }
}
