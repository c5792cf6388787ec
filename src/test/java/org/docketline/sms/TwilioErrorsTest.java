package org.docketline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Reach;
import org.docketline.sms.SendOutcome.Refused;
import org.docketline.sms.TwilioErrors.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "21704, STOP_SENDING",
    "20404, STOP_SENDING",
    "21703, DOUBTFUL",
    "21408, DOUBTFUL",
    "30046, UNSURE",
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
  void unlistedCodeWaitsAndSaysItsNumber() {
    assertThat(TwilioErrors.outcome(29999))
        .isEqualTo(new Deferred(29999, "unknown code 29999", Reach.UNLISTED));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        20001, 20403, 20404, 20422, 21212, 21408, 21604, 21606, 21612, 21624, 21658, 21659, 21701,
        21702, 21703, 21704, 21705, 21730, 21910, 30024, 30033, 30035, 30037, 30045, 90007
      })
  void whatMayBeAboutAllTextsLosesNone(int code) {
    assertThat(TwilioErrors.outcome(code)).isInstanceOf(Deferred.class);
  }

  @Test
  void onlyCodesOfThisPhoneOrThisTextLoseIt() {
    assertThat(TwilioErrors.codes())
        .filteredOn(code -> TwilioErrors.outcome(code) instanceof Refused)
        .containsExactlyInAnyOrder(
            21610, 21211, 21217, 21265, 21268, 21614, 21635, 30005, 30006, // the phone
            21266, 21602, 21605, 21617, 21619, 30004, // this text to this phone
            30007, 30038, 30036); // on the way
  }
}
