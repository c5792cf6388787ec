package org.docketline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.docketline.sms.SendOutcome.Refused;
import org.docketline.sms.TwilioErrors.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioErrorsTest {
  @Test
  void everyListedCodeHasWordsACategoryAndAnOutcome() {
    assertThat(TwilioErrors.codes())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            code -> {
              assertThat(TwilioErrors.meaning(code)).isNotBlank().doesNotStartWith("unknown code");
              assertThat(TwilioErrors.of(code)).isNotEqualTo(Category.UNLISTED);
              assertThat(TwilioErrors.outcome(code).toString())
                  .contains(TwilioErrors.meaning(code));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "21610, OPTED_OUT",
    "21211, UNREACHABLE_PHONE",
    "21614, UNREACHABLE_PHONE",
    "30006, UNREACHABLE_PHONE",
    "30003, PASSING",
    "30007, FILTERED",
    "30034, STOP_SENDING",
    "20003, STOP_SENDING",
    "21611, TOO_FAST",
    "30001, TOO_FAST",
    "20429, TOO_FAST",
    "20500, UNSURE",
    "30036, EXPIRED",
    "29999, UNLISTED",
    "0, UNLISTED"
  })
  void codesMeanWhatTheFieldSaysTheyMean(int code, Category category) {
    assertThat(TwilioErrors.of(code)).isEqualTo(category);
  }

  @Test
  void unlistedCodeIsARefusalThatSaysItsNumber() {
    assertThat(TwilioErrors.outcome(29999))
        .isEqualTo(new Refused(29999, "unknown code 29999", SendOutcome.Refusal.OTHER));
  }
}
