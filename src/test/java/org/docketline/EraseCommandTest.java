package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The command of an operator, beside the service that runs. */
@QuarkusTest
class EraseCommandTest extends BesideTheService {
  @Test
  void phoneIsErasedAndNamedByItsLastFour() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    assertThat(run("erase", "(314) 555-0142")).isZero();
    assertThat(said())
        .contains("All that was known of the phone …0142 is deleted.")
        .doesNotContain("5550142");
    assertThat(query("select count(*) from subscriber")).containsExactly("0");
    assertThat(query("select count(*) from inbound_text where body is not null"))
        .containsExactly("0");
    assertThat(run("erase", PHONE)).isZero();
    assertThat(said()).contains("The phone …0142 is not known.");
    assertThat(text("A100200")).singleElement().asString().contains("May 18");
  }

  @Test
  void whatIsNoPhoneIsRefused() {
    assertThat(run("erase", "everybody")).isEqualTo(2);
    assertThat(said()).contains("This is no phone number");
  }

  @Test
  void keyThatIsTheOnlyOneIsNotForgotten() {
    assertThat(run("keys", "forget")).isEqualTo(1);
    assertThat(said()).contains("docketline.keys.file", "it has only one");
    assertThat(text("HELP")).hasSize(1);
  }

  @Test
  void keysWantAFileOrAWord() {
    assertThat(run("keys")).isEqualTo(2);
    assertThat(said()).contains("FILE");
  }
}
