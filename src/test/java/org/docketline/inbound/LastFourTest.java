package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What residents can do with all that our texts show of a number. */
@QuarkusTest
class LastFourTest extends ServiceTest {
  @BeforeEach
  void followThree() {
    countySays(
        "A100200,OAK COURT,2026-05-18,9:30,,,",
        "A100200,OAK COURT,2026-05-25,13:00,,,",
        "B300400,OAK COURT,2026-05-19,9:30,,,",
        "C990400,OAK COURT,2026-05-20,9:30,,,");
    text("A100200, B300400, C990400");
  }

  @Test
  void removeTakesTheLastFour() {
    assertThat(text("remove 0200"))
        .singleElement()
        .asString()
        .contains("won't text you about", "0200");
    assertThat(followed()).containsExactly("B300400", "C990400");
  }

  @Test
  void removeAsksWhichOfThoseThatEndAlike() {
    assertThat(text("REMOVE 0400"))
        .singleElement()
        .asString()
        .contains("1 for B300400", "2 for C990400");
    assertThat(followed()).hasSize(3);
  }

  @Test
  void statusNamesEveryDateAhead() {
    assertThat(String.join("\n", text("STATUS")))
        .contains(
            "0200: You have court Monday, May 18 at 9:30 AM",
            "0200: You have court Monday, May 25 at 1:00 PM")
        .doesNotContain("More dates");
  }

  private java.util.List<String> followed() {
    return query("select number from subscription where status = 'ACTIVE' order by number");
  }
}
