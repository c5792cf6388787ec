package org.docketline.understanding;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.understanding.FoundNumbers.Other;

/** Finds out what a text asks for. Pure, and linear in the text. */
public final class TextParser {
  /** No carrier brings a longer text. */
  private static final int LONGEST = 1600;

  // Invisible characters, which copying from a page brings along.
  // A keycap is a digit with two more of them.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\uFE0E\uFE0F\u20E3]+");
  // No letter of any language has so many. To put a run of marks in order, or to find a word's end
  // in it, takes time that is quadratic in the run.
  private static final Pattern MARKS_TOO_MANY = Pattern.compile("(?<=\\p{M}{4})\\p{M}+");
  private static final Pattern REMOVE = Pattern.compile("(?i)\\b(?:remove|unfollow)\\b");
  private static final Pattern REMOVE_ALONE =
      Pattern.compile(
          "(?i)\\W*(?:(?:please|pls|plz|how|do|can|could|i|you|want|to)\\W+)*(?:remove|unfollow)"
              + "(?:\\W+(?:a|an|the|this|that|my|one|it|all|ticket|tickets|citation|number"
              + "|please|pls|plz|thanks))*\\W*");
  // A resident who adds a number to a stop word means that number. Beside other words, the later
  // stop words may speak of the court date itself.
  private static final Pattern STOP_ONE =
      Pattern.compile("(?is)^\\W*(?:(?:please|pls|plz)\\W+)?(?:stop|unsubscribe)\\b(.*)$");
  private static final Pattern END_ONE =
      Pattern.compile(
          "(?is)^\\W*(?:(?:please|pls|plz)\\W+)?(?:end|quit|cancel|revoke|stopall|optout)\\b(.*)$");

  private static final Pattern START_WITH =
      Pattern.compile(
          "(?i)\\W*(?:(?:please|pls|plz)\\W+)?"
              + "(?:start|restart|unstop|resume|reanudar|reanude|activar)\\b");

  private final NumberFinder finder;

  /** For a county whose normalised citation numbers look like this, and of which more is known. */
  public TextParser(Pattern citation, TicketNumbers known) {
    this.finder = new NumberFinder(citation, known);
  }

  /** The same where nothing more is known. */
  public TextParser(Pattern citation) {
    this(citation, TicketNumbers.UNKNOWN);
  }

  /** The same, unless the carrier has understood it already and says so. */
  public Command parse(String body, String optOutType) {
    return WholeTextCommands.ofCarrier(optOutType).orElseGet(() -> parse(body));
  }

  /** What this text asks for, whatever it holds. */
  public Command parse(String body) {
    OwnWords own = OwnWords.of(body);
    return own.isReaction() ? new Command.Automatic() : parseOwn(own.text());
  }

  private Command parseOwn(String text) {
    var meaning = new TextMeaning(text);
    return meaning
        .automatic()
        .or(() -> WholeTextCommands.find(text))
        .or(() -> LanguageWords.named(text).map(Command.Speak::new))
        .or(() -> leaving(text, meaning))
        .or(() -> ofNumbers(text, meaning, finder.find(text)))
        .orElseGet(Command.Unclear::new);
  }

  /** The manners that a text is nothing but; a word of command such as YES may be some too. */
  public Optional<MannersKind> manners(String body) {
    return new TextMeaning(OwnWords.of(body).text()).manners();
  }

  // A resident who names a number beside a wish to stop wishes to leave that number. The wrong
  // person wishes to hear of none.
  private Optional<Command> leaving(String text, TextMeaning meaning) {
    return NumberFinder.mayHoldNumber(text)
        ? remove(text)
            .or(() -> leaveOne(text))
            .or(() -> meaning.stop().map(stop -> stopping(stop, text)))
            .or(() -> dropped(text, meaning))
            .filter(any -> !finder.findToLeave(text).isEmpty())
        : Optional.empty();
  }

  private Optional<Command> ofNumbers(String text, TextMeaning meaning, FoundNumbers found) {
    return Optional.of(found.numbers())
        .filter(numbers -> !numbers.isEmpty())
        .map(numbers -> following(numbers, text, meaning))
        .or(() -> meaning.stop().map(Command.class::cast))
        .or(() -> removeOne(text))
        .or(() -> dropped(text, meaning).filter(Command.Remove::namesAny).map(Command.class::cast))
        .or(() -> ofNoTicket(found, Other.ALONE))
        .or(() -> meaning.manners().map(Command.Manners::new))
        .or(meaning::question)
        // After the questions: our texts may be wanted on another phone, which we cannot start.
        .or(() -> Optional.<Command>of(new Command.Start()).filter(start -> meaning.isStart()))
        .or(() -> ofNoTicket(found, Other.AMONG_WORDS))
        .or(meaning::likelyStop);
  }

  private static Optional<Command> ofNoTicket(FoundNumbers found, Other given) {
    return found.other() == given ? Optional.of(new Command.NotATicket()) : Optional.empty();
  }

  private static Command following(TextedNumbers numbers, String text, TextMeaning meaning) {
    return START_WITH.matcher(text).lookingAt() || meaning.isStart()
        ? new Command.Start(numbers)
        : new Command.Follow(numbers);
  }

  static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  // Compatibility forms would make the letters No of a numero sign, which a number may begin with.
  static String plain(String body) {
    String seen = INVISIBLE.matcher(body.replace('\u2116', '#')).replaceAll("");
    return Normalizer.normalize(MARKS_TOO_MANY.matcher(seen).replaceAll(""), Normalizer.Form.NFKC);
  }

  private Optional<Command> remove(String text) {
    return REMOVE.matcher(text).find()
        ? Optional.of(leaving(REMOVE.matcher(text).replaceAll(" "), false))
        : Optional.empty();
  }

  // "Do I need to remove my hat" leaves no ticket: without a number it must say little else.
  private Optional<Command> removeOne(String text) {
    return remove(text)
        .map(Command.Remove.class::cast)
        .filter(remove -> remove.namesAny() || REMOVE_ALONE.matcher(text).matches())
        .map(Command.class::cast);
  }

  private Optional<Command.Remove> dropped(String text, TextMeaning meaning) {
    boolean stops = after(STOP_ONE, text).or(() -> after(END_ONE, text)).isPresent();
    return meaning.leaves() ? Optional.of(leaving(text, stops)) : Optional.empty();
  }

  private Command.Remove leaving(String text, boolean orAll) {
    return new Command.Remove(finder.findToLeave(text), NumberFinder.endings(text), orAll);
  }

  private Command stopping(Command.Stop stop, String text) {
    return stop.isOfWrongPerson() ? stop : leaving(text, true);
  }

  private Optional<Command> leaveOne(String text) {
    return after(STOP_ONE, text)
        .or(() -> after(END_ONE, text).filter(NumberFinder::isAllNumbers))
        .map(rest -> leaving(rest, true))
        .filter(remove -> !remove.numbers().isEmpty())
        .map(Command.class::cast);
  }

  private static Optional<String> after(Pattern word, String text) {
    Matcher words = word.matcher(text);
    return words.matches() ? Optional.of(words.group(1)) : Optional.empty();
  }
}
