package org.docketline.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What a text answers to a question with options: which of them it picks, or that it wants none.
 * Where it does neither, it may still look like a try to answer. Pure.
 */
public record OptionPick(List<String> picked, boolean isNone, boolean isTry) {
  /** What a question asks for, since "keep 1" answers one and "drop 1" another. */
  public enum Asked {
    /** What to leave. */
    TO_LEAVE,
    /** What to keep. */
    TO_KEEP,
    /** Anything else. */
    WHICH
  }

  private static final Set<String> POLITE =
      Set.of("please", "pls", "plz", "thanks", "thx", "ty", "gracias", "favor", "molim", "hvala");
  private static final int LONGEST = 120;
  private static final int WORDS_OF_A_TRY = 4;
  private static final int WORDS_WITH_A_CLUE = 8;
  private static final OptionPick SOMETHING_ELSE = new OptionPick(List.of(), false, false);

  public OptionPick {
    picked = List.copyOf(picked);
  }

  /** What this text answers. */
  public static OptionPick of(String body, List<NamedOption> options, Asked asked) {
    List<AnswerWord> words = body.length() > LONGEST ? List.of() : AnswerWord.of(body);
    if (words.isEmpty() || AskingWords.begin(words)) {
      return SOMETHING_ELSE;
    }
    var reading = new AnswerReading(words, options, asked);
    BitSet picked = reading.picked();
    boolean none = picked.isEmpty() && reading.isNone();
    int most = reading.holdsClue() ? WORDS_WITH_A_CLUE : WORDS_OF_A_TRY;
    return new OptionPick(
        picked.stream().mapToObj(at -> options.get(at).value()).toList(),
        none,
        picked.isEmpty() && !none && words.size() <= most && body.indexOf('?') < 0);
  }

  /** Whether it answers, if only with none. */
  public boolean isAnswer() {
    return isNone || !picked.isEmpty();
  }

  /** Whether a text says yes or no, and nothing else; by itself, "1" does neither. */
  public static boolean isYes(String body) {
    return says("yes", body);
  }

  /** The same of no. */
  public static boolean isNo(String body) {
    return says("no", body);
  }

  private static boolean says(String section, String body) {
    if (body.length() > LONGEST) {
      return false;
    }
    List<AnswerWord> words = AnswerWord.of(body);
    List<AnswerWord> bare = words.stream().filter(word -> !isPolite(word.text())).toList();
    return ChoiceWords.holds(section, AnswerWord.join(words))
        || ChoiceWords.holds(section, AnswerWord.join(bare));
  }

  static boolean isPolite(String word) {
    return POLITE.contains(word);
  }
}
