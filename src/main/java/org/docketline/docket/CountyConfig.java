package org.docketline.docket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The county that texts: its name, zone and telephone, and how its citation numbers look. */
@ConfigMapping(prefix = "docketline.county")
public interface CountyConfig {
  /** As residents know it; it opens every text. */
  @WithDefault("Sample County")
  String name();

  /**
   * How it names its texts, in every language: {@code YourSTLCourts}. Without it they are called
   * after the county, in the resident's language.
   */
  Optional<String> textsName();

  /** The zone of a court that states none. */
  @WithDefault("America/Chicago")
  @WithConverter(ZoneName.class)
  ZoneId timeZone();

  /** The telephone number for what a court's own cannot answer. */
  @WithDefault("314-555-0100")
  String contact();

  /** The languages that residents may choose from. */
  @WithDefault("en,es")
  List<String> languages();

  /** What a number looks like once normalised. */
  @WithDefault("[A-Z0-9]{5,20}")
  Pattern citationPattern();

  /**
   * The end of a normalised number by which texts name it, since they show on lock screens: enough
   * to tell a person's tickets apart. The letters after its last digit, such as a court's suffix,
   * are no part of it unless the pattern asks for them. A number that does not end so is named by
   * its last four.
   */
  @WithDefault(".{4}")
  @WithConverter(EndingPattern.class)
  Pattern citationEnding();

  /** How a text names a citation. */
  default String endingOf(CitationNumber number) {
    return Stream.of(number.withoutSuffix(), number.value())
        .map(citationEnding()::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .filter(ending -> ending.chars().anyMatch(Character::isDigit))
        .findFirst()
        .orElseGet(number::lastFour);
  }
}
