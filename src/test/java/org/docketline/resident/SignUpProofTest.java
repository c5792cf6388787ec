package org.docketline.resident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.BirthDateAsked;
import org.docketline.ServiceTest;
import org.docketline.docket.CaseName;
import org.docketline.docket.DriverClaim;
import org.docketline.docket.TicketSearch;
import org.docketline.resident.SignUpDesk.Outcome;
import org.docketline.resident.TicketWish.FoundTicket;
import org.docketline.sms.PhoneNumber;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the county wants a date of birth, a page tells nothing of a ticket without it either. */
@QuarkusTest
@TestProfile(BirthDateAsked.class)
class SignUpProofTest extends ServiceTest {
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  @Inject SignUpDesk desk;
  @Inject TicketSearch search;

  @BeforeEach
  void countyHasOne() {
    countyWritesBytes(
        """
        citation,court,date,time,room,hearing,status,born
        A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18
        """
            .getBytes(UTF_8));
    poll();
  }

  private void signUp(TicketWish wish) {
    long signUp =
        desk.ask(new PhoneNumber(PHONE), Language.EN, Optional.of(wish), Optional.of("I agree."))
            .orElseThrow();
    Matcher code = CODE.matcher(tick().get(0).body());
    assertThat(code.find()).isTrue();
    assertThat(desk.prove(signUp, code.group()).outcome()).isEqualTo(Outcome.PROVED);
  }

  @Test
  void ofATypedNumberTheDriverIsAskedForByTextBeforeAnythingIsTold() {
    signUp(new TicketWish("A100200", List.of()));
    assertThat(query("select status, end_reason from subscription"))
        .containsExactly("ENDED|FOUND_UNPROVEN");
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.body())
                    .contains("0200", "text the ticket number again")
                    .doesNotContain("May 18", "Oak"));
    assertThat(String.join("", text("A100200"))).contains("birth date");
    assertThat(String.join("", text("5/18/1990"))).contains("May 18", "Msg & data rates");
  }

  @Test
  void numberThatIsFoundLaterIsAskedAboutToo() {
    signUp(new TicketWish("B200300", List.of()));
    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("we can't find the ticket"));
    assertThat(query("select unproven from subscription")).containsExactly("true");
  }

  @Test
  void ticketThatWasFoundByItsDriverIsFollowedAtOnce() {
    FoundTicket found =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    search
                        .numbered(
                            CaseName.of("A100200"),
                            new DriverClaim(List.of(LocalDate.of(1990, 5, 18)), Optional.empty()))
                        .stream()
                        .map(one -> new FoundTicket(one.citation().id, one.driver()))
                        .findFirst()
                        .orElseThrow());
    signUp(new TicketWish("", List.of(found)));
    assertThat(query("select status, driver is not null from subscription"))
        .containsExactly("ACTIVE|true");
    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("May 18", "Msg & data rates"));
  }
}
