package org.docketline.wording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Whose words the texts are, and in which letters. */
@ConfigMapping(prefix = "docketline.wording")
public interface WordingConfig {
  /** A folder of the county's own texts, such as {@code en.properties}. */
  Optional<String> directory();

  /** Whether Spanish goes without the accents that would halve what a segment holds. */
  @WithDefault("true")
  boolean spanishGsm7();

  /** The same for Bosnian, which is texted without them every day. */
  @WithDefault("true")
  boolean bosnianGsm7();

  /** The same for Vietnamese, where they tell words apart: a court is to decide that. */
  @WithDefault("false")
  boolean vietnameseGsm7();

  /** How many in a hundred are told a variant, by the text's key and the variant's name. */
  Map<String, Map<String, Integer>> variants();
}
