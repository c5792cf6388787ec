package org.docketline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is not seen stands in a line of ours. */
class VisibleTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n", "\r", "\t", "\0", "\u001b", "\u007f", "\u0085", "\u009b", "\u200b", "\u200f",
        "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff", "\ud800"
      })
  void whatIsNotSeenIsMarked(String sign) {
    assertThat(VisibleText.of("a" + sign + "b")).isEqualTo("a?b");
    assertThat(new FileDoubt("a" + sign + "b")).hasMessage("a?b");
  }

  @Test
  void wordsStayAsTheyAre() {
    assertThat(VisibleText.of("Cañon 'City' \u201c5\u201d \ud83d\ude00"))
        .isEqualTo("Cañon 'City' \u201c5\u201d \ud83d\ude00");
    assertThat(VisibleText.ofLines("a\n\tb\u001b")).isEqualTo("a\n\tb?");
    assertThat(VisibleText.of("x".repeat(5000))).hasSize(4003);
  }
}
