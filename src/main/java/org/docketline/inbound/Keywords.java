package org.docketline.inbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.docketline.inbound.Command.Help;
import org.docketline.inbound.Command.Start;
import org.docketline.inbound.Command.Status;
import org.docketline.inbound.Command.Stop;

/**
 * Words that are a whole text. Twilio acts on its own (STOP to OPTOUT, START to UNSTOP, HELP, INFO)
 * whatever we do, so none may mean anything else here; to stop, any reasonable words count (47 CFR
 * 64.1200(a)(10)), and "wrong number" ends it too, since numbers are given to other people.
 */
final class Keywords {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> POLITE =
      Set.of("please", "pls", "plz", "thanks", "thank", "you", "now");
  private static final Set<String> STOP =
      Set.of(
          "stop",
          "unsubscribe",
          "end",
          "quit",
          "stopall",
          "cancel",
          "revoke",
          "optout",
          "opt out",
          "stop all",
          "remove me",
          "remove me from your list",
          "remove me from this list",
          "take me off",
          "take me off your list",
          "take me off this list",
          "stop texting",
          "stop texting me",
          "stop messaging me",
          "stop text",
          "stop texts",
          "stop messages",
          "stop sending",
          "stop reminders",
          "do not text me",
          "dont text me",
          "don t text me",
          "leave me alone",
          "unsubscribe me",
          "no more",
          "no more texts",
          "stop it",
          "end all",
          "cancel all",
          "quit all",
          "opt me out",
          "no mas",
          "no más");
  private static final Set<String> WRONG =
      Set.of(
          "wrong",
          "wrong number",
          "wrong person",
          "not me",
          "this is not me",
          "you have the wrong number",
          "you have the wrong person",
          "wrong phone");
  private static final Map<String, Command> OTHERS =
      Map.of(
          "start", new Start(),
          "yes", new Start(),
          "unstop", new Start(),
          "help", new Help(),
          "info", new Help(),
          "status", new Status());

  private Keywords() {}

  static Optional<Command> find(String body) {
    String words = plain(body);
    return command(words).or(() -> command(withoutManners(words)));
  }

  private static Optional<Command> command(String words) {
    if (STOP.contains(words)) { // the row keeps our word for it, and nothing else of the text
      return Optional.of(new Stop("texted " + words));
    }
    return WRONG.contains(words)
        ? Optional.of(new Stop("wrong number"))
        : Optional.ofNullable(OTHERS.get(words));
  }

  /** What the carrier has understood and answered itself, by its {@code OptOutType}. */
  static Optional<Command> ofCarrier(String optOutType) {
    return Optional.ofNullable(
        switch (optOutType.strip().toUpperCase(Locale.ROOT)) {
          case "STOP" -> new Stop("the carrier says STOP");
          case "START" -> new Start();
          case "HELP" -> new Help();
          default -> null;
        });
  }

  private static String plain(String body) {
    return NO_LETTER.matcher(body.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static String withoutManners(String words) {
    return java.util.Arrays.stream(words.split(" "))
        .filter(word -> !POLITE.contains(word))
        .collect(java.util.stream.Collectors.joining(" "));
  }
}
