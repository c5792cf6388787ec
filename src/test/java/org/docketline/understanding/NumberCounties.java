package org.docketline.understanding;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.docketline.docket.CaseName;

/** Counties whose dockets have numbers of other shapes, for the cases of numbers*.csv. */
final class NumberCounties {
  private static final Pattern ANY = Pattern.compile("[A-Z0-9]{5,20}");

  static final Map<String, TextParser> PARSERS =
      Map.of(
          "new", new TextParser(ANY),
          "nine", parser(Set.of("402118846"), Set.of()),
          "held", parser(Set.of("402118846"), Set.of("63133", "ABC1234", "X123456789")),
          "five", parser(Set.of("40211"), Set.of()),
          "ten", parser(Set.of("4021188461"), Set.of()),
          "letters", parser(Set.of("TR1234567", "C123456", "X123456"), Set.of()),
          "vermont",
              parser(
                  Set.of("101126CNCR", "4126CNJV", "51226DMCR", "1011226CNCR", "10111226CNCR"),
                  Set.of()));

  private NumberCounties() {}

  private static TextParser parser(Set<String> samples, Set<String> held) {
    var shapes = TicketShapes.of(samples.stream().map(TicketShapes::of).toList());
    return new TextParser(
        ANY,
        new TicketNumbers() {
          @Override
          public TicketShapes shapes() {
            return shapes;
          }

          @Override
          public boolean holds(CaseName name) {
            return held.contains(name.number().value());
          }
        });
  }
}
