package org.docketline.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the county wants the driver's last name. */
@QuarkusTest
@TestProfile(LastNameTest.LastName.class)
class LastNameTest extends ServiceTest {
  /** A county that asks for it, and whose file has it. */
  public static class LastName implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "docketline.conversation.verify",
          "last-name",
          "docketline.feeds.\"county\".map.last-name",
          "name");
    }
  }

  @BeforeEach
  void countyHasOne() {
    countyWritesBytes(
        """
        citation,court,date,time,room,hearing,status,name
        A100200,OAK COURT,2026-05-18,9:30,,,,"O'Test-Peña"
        """
            .getBytes(UTF_8));
    poll();
  }

  private String ask(String body) {
    return String.join("\n", text(body));
  }

  @Test
  void nameOpensTheTicketHoweverItIsWritten() {
    for (String name : new String[] {"otest pena", "O'TEST-PEÑA", "My name is Ana O’Test-Peña"}) {
      text("REMOVE A100200");
      assertThat(ask("A100200")).contains("last name").doesNotContain("May 18");
      assertThat(ask(name)).as(name).contains("May 18");
    }
  }

  @Test
  void firstOfTwoSurnamesIsEnough() {
    countyWritesBytes(
        """
        citation,court,date,time,room,hearing,status,name
        A100200,OAK COURT,2026-05-18,9:30,,,,DE LA MUESTRA LOPEZ JR
        """
            .getBytes(UTF_8));
    poll();
    for (String name :
        new String[] {"De la Muestra", "de la muestra-lópez", "Ana de la Muestra López"}) {
      text("REMOVE A100200");
      ask("A100200");
      assertThat(ask(name)).as(name).contains("May 18");
    }
  }

  @Test
  void anotherNameDoesNot() {
    ask("A100200");
    assertThat(ask("Example")).contains("does not match");
    assertThat(ask("when is my court date")).doesNotContain("May 18", "does not match");
    assertThat(query("select count(*) from subscription")).containsExactly("0");
  }

  @Test
  void wordThatStopsIsNoName() {
    ask("A100200");
    assertThat(ask("para")).contains("START");
  }

  @ParameterizedTest
  @ValueSource(strings = {"why do you need that", "who are you people?", "por que lo necesitan"})
  void questionIsNoName(String body) {
    ask("A100200");
    ask(body);
    assertThat(query("select misses from choice")).containsExactly("0");
    assertThat(ask("apellido: Otest Peña")).contains("May 18");
  }
}
