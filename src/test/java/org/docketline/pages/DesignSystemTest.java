package org.docketline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we take of the design system, and what of it is the British government's own. */
class DesignSystemTest {
  @Test
  void styleLoadsNothing() {
    assertThat(DesignSystem.style())
        .doesNotContain("url(", "GDS Transport", "sourceMappingURL")
        .contains("system-ui", ".govuk-button");
  }

  @Test
  void scriptBeginsByItself() {
    assertThat(DesignSystem.script()).doesNotContain("export{").endsWith("initAll();");
  }

  @Test
  void styleAndScriptAreSmall() {
    assertThat(
            new PageAsset(
                    "a",
                    "b",
                    DesignSystem.style().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .packed()
                .length)
        .isLessThan(20_000);
    assertThat(
            new PageAsset(
                    "a",
                    "b",
                    DesignSystem.script().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .packed()
                .length)
        .isLessThan(13_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blue", "#123", "#ffcc00", "#808080", "#1b4b73; }"})
  void colourThatNobodyCouldReadOnIsRefused(String colour) {
    assertThatThrownBy(() -> new CountyColour(colour)).hasMessageContaining(CountyColour.KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1b4b73", "#000000", "#767676", "#A02020"})
  void darkColourIsTaken(String colour) {
    assertThat(new CountyColour(colour).hex()).isEqualTo(colour);
  }
}
