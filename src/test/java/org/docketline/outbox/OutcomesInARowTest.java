package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Reach;
import org.junit.jupiter.api.Test;

class OutcomesInARowTest {
  private static final Deferred NO_SENDERS = unlisted(99703);
  private final OutcomesInARow inARow = new OutcomesInARow();

  private static Deferred unlisted(int code) {
    return new Deferred(code, "unknown code " + code, Reach.UNLISTED);
  }

  private boolean meets(Deferred unlisted, int phone) {
    return inARow.areTooManyUnlisted(unlisted, new PhoneNumber("+1314555010" + phone));
  }

  @Test
  void sameCodeOnThreePhonesIsTooMuch() {
    assertThat(meets(NO_SENDERS, 1)).isFalse();
    assertThat(meets(NO_SENDERS, 1)).as("the same phone").isFalse();
    assertThat(meets(NO_SENDERS, 2)).isFalse();
    inARow.refused();
    assertThat(meets(NO_SENDERS, 3)).isTrue();
  }

  @Test
  void anotherCodeOrAnAcceptedTextBeginsTheCountAnew() {
    meets(NO_SENDERS, 1);
    meets(NO_SENDERS, 2);
    assertThat(meets(unlisted(99705), 3)).isFalse();
    assertThat(meets(NO_SENDERS, 3)).isFalse();
    assertThat(meets(NO_SENDERS, 4)).isFalse();
    inARow.accepted();
    assertThat(meets(NO_SENDERS, 5)).isFalse();
  }

  @Test
  void tenWithoutAnAnswerAreTooMany() {
    for (int i = 1; i < 10; i++) {
      assertThat(inARow.areTooManyUnknown()).isFalse();
    }
    assertThat(inARow.areTooManyUnknown()).isTrue();
    for (int i = 1; i < 10; i++) {
      assertThat(inARow.areTooManyUnknown()).isFalse();
    }
    assertThat(inARow.refused()).as("answers come").isTrue();
    assertThat(inARow.accepted()).isFalse();
    assertThat(inARow.areTooManyUnknown()).isFalse();
  }
}
