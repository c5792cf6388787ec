package org.docketline.understanding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.docketline.subscription.EndReason;
import org.docketline.understanding.Command.Help;
import org.docketline.understanding.Command.Languages;
import org.docketline.understanding.Command.Start;
import org.docketline.understanding.Command.Status;
import org.docketline.understanding.Command.Stop;

/**
 * Words that are a whole text. Twilio acts on its own ones (START to UNSTOP, HELP, INFO) whatever
 * we do, so none of them may mean anything else here; {@link TextMeaning} knows the words to stop.
 */
final class CarrierKeywords {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> POLITE =
      Set.of("please", "pls", "plz", "thanks", "thank", "you", "now");
  private static final Map<String, Command> MEANT =
      Map.of(
          "start", new Start(),
          "yes", new Start(),
          "unstop", new Start(),
          "help", new Help(),
          "info", new Help(),
          "status", new Status(),
          "language", new Languages(),
          "languages", new Languages(),
          "idioma", new Languages(),
          "jezik", new Languages());

  private CarrierKeywords() {}

  static Optional<Command> find(String body) {
    String words = NO_LETTER.matcher(body.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return Optional.ofNullable(MEANT.get(words))
        .or(() -> Optional.ofNullable(MEANT.get(withoutManners(words))));
  }

  /** What the carrier has understood and answered itself, by its {@code OptOutType}. */
  static Optional<Command> ofCarrier(String optOutType) {
    return Optional.ofNullable(
        switch (optOutType.strip().toUpperCase(Locale.ROOT)) {
          case "STOP" -> new Stop(EndReason.CARRIER_STOPPED);
          case "START" -> new Start();
          case "HELP" -> new Help();
          default -> null;
        });
  }

  private static String withoutManners(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !POLITE.contains(word))
        .collect(Collectors.joining(" "));
  }
}
