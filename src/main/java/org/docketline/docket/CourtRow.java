package org.docketline.docket;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** A court as a line of the directory has it. */
record CourtRow(CourtLine line) {
  // Texted in plain letters, one may be as many: EUR.
  private static final int LETTERS_OF_A_SIGN = 3;

  Stream<String> aliases() {
    return Stream.of(
            Stream.of(line.text("aliases").orElse("").split(";")),
            line.text("code").stream(),
            line.text("name").stream())
        .flatMap(names -> names)
        .map(CourtDirectory::alias)
        .filter(alias -> !alias.isEmpty());
  }

  Court court() throws IOException {
    return new Court(
        line.required("code"),
        line.required("name"),
        Stream.of(line.text("address"), line.text("city"))
            .flatMap(Optional::stream)
            .reduce((street, city) -> street + ", " + city)
            .orElse(""),
        line.text("phone").orElse(line.county().contact()),
        zone(),
        line.linkIfRight("payment_url"),
        line.linkIfRight("website"),
        line.words("notes"),
        consequence(),
        line.yesOrNo("text_when_missed", "no"),
        new CourtDetailRow(line).details());
  }

  private ZoneId zone() throws IOException {
    String zone = line.text("time_zone").orElse(line.county().timeZone().getId());
    try {
      return ZoneName.read(zone);
    } catch (IllegalArgumentException e) {
      throw line.wrong("time_zone " + e.getMessage());
    }
  }

  // A court approved it: what could not be said whole is not begun with.
  private CourtWords consequence() throws IOException {
    CourtWords consequence = line.words("consequence");
    for (String words : consequence.byLanguage().values()) {
      if (letters(words) > Court.LONGEST_CONSEQUENCE) {
        throw line.wrong(
            "consequence is longer than %d letters".formatted(Court.LONGEST_CONSEQUENCE));
      }
    }
    return consequence;
  }

  private static int letters(String words) {
    return words
        .codePoints()
        .map(c -> c < 128 || Character.isLetterOrDigit(c) ? 1 : LETTERS_OF_A_SIGN)
        .sum();
  }
}
