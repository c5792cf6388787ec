package org.docketline.understanding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.docketline.subscription.EndReason;
import org.docketline.understanding.Command.Erase;
import org.docketline.understanding.Command.Help;
import org.docketline.understanding.Command.Languages;
import org.docketline.understanding.Command.Start;
import org.docketline.understanding.Command.Status;
import org.docketline.understanding.Command.Stop;

/**
 * Words that are a command when they are the whole text. Twilio acts on some of them by itself
 * (START, YES, UNSTOP, HELP and INFO), so that none of those may mean anything else here. {@link
 * TextMeaning} knows the words to stop.
 */
final class WholeTextCommands {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> POLITE =
      Set.of("please", "pls", "plz", "thanks", "thank", "you", "now");
  private static final Map<String, Command> MEANT =
      Map.ofEntries(
          Map.entry("start", new Start()),
          Map.entry("yes", new Start()),
          Map.entry("unstop", new Start()),
          Map.entry("help", new Help()),
          Map.entry("info", new Help()),
          Map.entry("status", new Status()),
          Map.entry("language", new Languages()),
          Map.entry("languages", new Languages()),
          Map.entry("idioma", new Languages()),
          Map.entry("jezik", new Languages()),
          Map.entry("erase", new Erase()),
          Map.entry("erase my data", new Erase()),
          Map.entry("delete my data", new Erase()),
          Map.entry("borrar", new Erase()),
          Map.entry("xóa", new Erase()),
          Map.entry("xoá", new Erase()),
          Map.entry("xoa", new Erase()),
          Map.entry("obriši", new Erase()),
          Map.entry("obrisi", new Erase()),
          Map.entry("удалить", new Erase()));

  private WholeTextCommands() {}

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
