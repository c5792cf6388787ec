package org.docketline.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorTest {
  private static final Authenticator APP =
      new Authenticator(new Base32().encodeAsString("12345678901234567890".getBytes(US_ASCII)));

  // The last six digits of the examples of RFC 6238, appendix B.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130",
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(APP.code(Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void clockMayBeHalfAMinuteOffAndNoCodeCountsTwice() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    long step = now.getEpochSecond() / 30;
    assertThat(APP.stepOf(APP.code(now.minusSeconds(30)), now, 0)).hasValue(step - 1);
    assertThat(APP.stepOf(APP.code(now.plusSeconds(30)), now, 0)).hasValue(step + 1);
    assertThat(APP.stepOf(APP.code(now.minusSeconds(60)), now, 0)).isEmpty();
    assertThat(APP.stepOf(APP.code(now), now, step)).isEmpty();
    assertThat(APP.stepOf("", now, 0)).isEmpty();
    assertThat(APP.stepOf(null, now, 0)).isEmpty();
    String code = APP.code(now);
    assertThat(APP.stepOf(code.substring(0, 3) + " " + code.substring(3), now, 0)).hasValue(step);
  }
}
