package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case by its number, padded or not. */
class CaseNameTest {
  @ParameterizedTest
  @CsvSource({
    "26-CR-000012, 26CR000012, 26CR12",
    "26-CR-12, 26CR12, ",
    "26cr12, 26CR12, ",
    "26 cr 0012, 26CR0012, 26CR12",
    "0041000005, 0041000005, 41000005",
    "41000005, 41000005, ",
    "2026-000123, 2026000123, 2026-123",
    "2026-123, 2026123, 2026-123",
    "2026123, 2026123, ",
    "2026.0123, 20260123, 2026-123",
    "TR00107, TR00107, TR107",
    "10020, 10020, ",
    "A0, A0, ",
    "000, 000, 0",
  })
  void nameIs(String written, String number, String unpadded) {
    CaseName name = CaseName.of(written);

    assertThat(name.number().value()).isEqualTo(number);
    assertThat(name.unpadded().orElse(null)).isEqualTo(unpadded);
  }
}
