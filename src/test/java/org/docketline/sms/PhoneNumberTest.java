package org.docketline.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+13145550142",
        "13145550142",
        "3145550142",
        "(314) 555-0142",
        " 314.555.0142 ",
        "1-314-555-0142",
        "+1 314 555 0142",
        "３１４５５５０１４２"
      })
  void americanNumbersAreReadHoweverTheyAreWritten(String raw) {
    assertThat(PhoneNumber.parse(raw)).contains(new PhoneNumber("+13145550142"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+447700900123", "+38761123456", "+84912345678", "+525512345678"})
  void foreignNumbersKeepTheirCountry(String raw) {
    assertThat(PhoneNumber.parse(raw)).contains(new PhoneNumber(raw));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "12345",
        "262966",
        "555-0142",
        "whatsapp:+13145550142",
        "messenger:13145550142",
        "client:anna",
        "tel:+13145550142",
        "1-800-FLOWERS",
        "HELP",
        "+999999999999",
        "0000000000000000000000",
        "+1314555014200000",
        "\u0000+13145550142\u0000@x",
        "😀"
      })
  void whatIsNoPhoneIsEmpty(String raw) {
    assertThat(PhoneNumber.parse(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+13145550142", "rcs:+13145550142", "RCS:+13145550142", " rcs:+13145550142"})
  void addressOnRcsIsThePhones(String address) {
    assertThat(PhoneNumber.ofAddress(address)).contains(new PhoneNumber("+13145550142"));
    assertThat(PhoneNumber.parse("rcs:+13145550142")).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"rcs:", "rcs:agent_1", "rcs:rcs:+13145550142", "whatsapp:+13145550142"})
  void addressOfAnotherChannelIsNoPhones(String address) {
    assertThat(PhoneNumber.ofAddress(address)).isEmpty();
  }

  @Test
  void endlessInputIsEmpty() {
    assertThat(PhoneNumber.parse("1".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "3145550142", "+1314555", "+03145550142", "+1314555014212345", "+1 314"})
  void constructorTakesOnlyE164AndDoesNotRepeatWhatItGot(String e164) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PhoneNumber(e164))
        .withMessageNotContaining("314");
  }

  @Test
  void onlyTheLastFourDigitsArePrinted() {
    PhoneNumber phone = new PhoneNumber("+13145550142");
    assertThat(phone).hasToString("…0142");
    assertThat("%s".formatted(List.of(phone))).isEqualTo("[…0142]");
    assertThat(phone.last4()).isEqualTo("0142");
  }
}
