package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.Fate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed to somebody follows from what they were told, not from what the docket did. */
@QuarkusTest
class WhatWasToldTest extends ServiceTest {
  private static final String KNOWN = "A100200,OAK COURT,2026-05-14,9:30,,,";
  private static final String OTHER = "A100200,OAK COURT,2026-05-28,9:30,,,";
  private static final String OFF = "A100200,OAK COURT,2026-05-14,9:30,,CANCELLED,";

  @BeforeEach
  void follow() {
    countySays(KNOWN);
    text("A100200");
  }

  private void countySaysAt(String local, String row) {
    MovableClock.set(local);
    countySays(row);
  }

  @Test
  void dateThatComesBackUntoldIsRemindedOf() {
    countySaysAt("2026-05-11T22:00:00", OTHER);
    countySaysAt("2026-05-11T23:00:00", KNOWN);
    assertThat(at("2026-05-11T23:30:00")).isEmpty();
    assertThat(at("2026-05-12T09:00:00")).singleElement().asString().contains("Thursday, May 14");
  }

  @Test
  void reminderGivenUpWhileItsDateWasAwayIsSentOnceItIsBack() throws Exception {
    MovableClock.set("2026-05-11T18:59:00");
    execute("insert into sending_halt values (1, now(), null, 'line', now() + interval '9 years')");
    assertThat(tick()).isEmpty();
    countySaysAt("2026-05-11T19:30:00", OTHER);
    execute("truncate sending_halt");
    assertThat(at("2026-05-11T20:00:00")).isEmpty();
    countySaysAt("2026-05-11T23:00:00", KNOWN);
    assertThat(at("2026-05-12T09:00:00")).singleElement().asString().contains("Thursday, May 14");
    assertThat(at("2026-05-12T09:01:00")).isEmpty();
  }

  @Test
  void dateToldInAnAnswerIsKnown() {
    countySaysAt("2026-05-05T20:00:00", OTHER);
    assertThat(text("STATUS")).singleElement().asString().contains("Thursday, May 28");
    countySaysAt("2026-05-05T22:00:00", KNOWN);
    assertThat(at("2026-05-06T09:00:00"))
        .singleElement()
        .asString()
        .contains("now have court Thursday, May 14", "Not Thursday, May 28");
  }

  @Test
  void dateOfATextThatWasRefusedIsNotKnown() {
    countySaysAt("2026-05-05T10:00:00", OTHER);
    carrier().next(Fate.error(400, 21617));
    tick();
    assertThat(query("select status from message")).containsExactly("REFUSED");
    countySaysAt("2026-05-05T11:00:00", "A100200,OAK COURT,2026-05-29,9:30,,,");
    assertThat(at("2026-05-05T11:01:00"))
        .singleElement()
        .asString()
        .contains("now have court Friday, May 29", "Not Thursday, May 14");
  }

  @Test
  void dateThatComesBackInOtherLettersIsNoNews() {
    countySaysAt("2026-05-05T20:00:00", OTHER);
    countySaysAt("2026-05-05T22:00:00", "A100200,Oakville Municipal Ct.,2026-05-14,9:30,,,");
    assertThat(at("2026-05-06T09:00:00")).isEmpty();
  }

  @Test
  void whatIsKnownToBeOffIsNotCalledOffAgain() {
    countySaysAt("2026-05-05T10:00:00", OFF);
    assertThat(at("2026-05-05T10:01:00")).singleElement().asString().contains("CANCELED");
    countySaysAt("2026-05-05T20:00:00", KNOWN);
    countySaysAt("2026-05-05T22:00:00", OFF);
    assertThat(at("2026-05-06T09:00:00")).isEmpty();
  }

  @Test
  void whatIsKnownToBeOffAndMovesIsOnAgain() {
    countySaysAt("2026-05-05T10:00:00", OFF);
    tick();
    countySaysAt("2026-05-05T20:00:00", KNOWN);
    countySaysAt("2026-05-05T22:00:00", "A100200,OAK COURT,2026-05-14,9:30,7,,");
    assertThat(at("2026-05-06T09:00:00"))
        .singleElement()
        .asString()
        .contains("is ON again: Thursday, May 14", "room 7");
  }

  @Test
  void answerTellsWhatATextThatFailedWasToTell() {
    countySaysAt("2026-05-05T10:00:00", OTHER);
    carrier().next(Fate.error(400, 21617));
    tick();
    assertThat(text("STATUS")).singleElement().asString().contains("Thursday, May 28");
    countySaysAt("2026-05-05T11:00:00", KNOWN);
    assertThat(at("2026-05-05T11:01:00"))
        .singleElement()
        .asString()
        .contains("now have court Thursday, May 14", "Not Thursday, May 28");
  }

  @Test
  void answerThatNamesNoDateTellsNone() {
    countySaysAt("2026-05-05T20:00:00", OTHER);
    assertThat(text("how do I pay?")).isNotEmpty();
    countySaysAt("2026-05-05T22:00:00", KNOWN);
    assertThat(at("2026-05-06T09:00:00")).isEmpty();
  }

  @Test
  void reminderTellsWhatATextThatFailedWasToTell() {
    countySaysAt("2026-05-05T10:00:00", OTHER);
    carrier().next(Fate.error(400, 21617));
    tick();
    assertThat(at("2026-05-21T10:00:00")).singleElement().asString().contains("Thursday, May 28");
    countySaysAt("2026-05-21T11:00:00", "A100200,OAK COURT,2026-06-14,9:30,,,");
    assertThat(at("2026-05-21T11:01:00"))
        .singleElement()
        .asString()
        .contains("now have court Sunday, June 14", "Not Thursday, May 28");
  }

  @Test
  void reminderThatTheCarrierPutOffIsOwedAgainOnceItsDateIsBack() {
    MovableClock.set("2026-05-11T18:58:00");
    carrier().next(Fate.error(400, 30003));
    tick();
    countySaysAt("2026-05-11T19:30:00", OTHER);
    assertThat(at("2026-05-11T20:00:00")).isEmpty();
    countySaysAt("2026-05-11T23:00:00", KNOWN);
    assertThat(at("2026-05-12T09:00:00")).singleElement().asString().contains("Thursday, May 14");
  }
}
