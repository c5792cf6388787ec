package org.docketline.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.docketline.docket.CitationNumber;
import org.docketline.understanding.NumberToken.Gap;

/**
 * Words as the docket's numbers would have them: one that was cut by spaces or a line is joined,
 * and two that were glued by a stroke are parted.
 */
final class JoinedNumbers {
  private static final int MOST_PARTS = 6;
  private static final int LONGEST_PART = 20;

  /** Where nothing is known, so long and of one length is more likely two than one. */
  private static final int LONG = 7;

  private final TicketJudge judge;

  JoinedNumbers(TicketJudge judge) {
    this.judge = judge;
  }

  List<NumberToken> of(List<NumberToken> words) {
    List<NumberToken> tokens = withSuffixesApart(words);
    List<NumberToken> read = new ArrayList<>();
    for (int at = 0; at < tokens.size(); ) {
      int end = endOfOne(tokens, at);
      if (end > at + 1) {
        read.add(tokens.get(at).withWritten(written(tokens, at, end)));
      } else {
        read.addAll(parted(tokens.get(at)));
      }
      at = end;
    }
    return read;
  }

  // "101-1-26 Cncr/4-1-26 Cnjv"
  private List<NumberToken> withSuffixesApart(List<NumberToken> words) {
    List<NumberToken> apart = new ArrayList<>();
    for (NumberToken word : words) {
      int sign = word.written().indexOf('/');
      NumberToken first = word.withWritten(word.written().substring(0, Math.max(sign, 0)));
      boolean glued =
          sign > 0
              && first.mayBeSuffix()
              && !apart.isEmpty()
              && judge.isLikeTheDockets(apart.get(apart.size() - 1).written() + first.written());
      if (glued) {
        apart.add(first);
      }
      apart.add(
          glued ? word.withWritten(word.written().substring(sign + 1)).after(Gap.COMMA) : word);
    }
    return apart;
  }

  // The longest: a number may begin as another does.
  private int endOfOne(List<NumberToken> tokens, int from) {
    int end = from + 1;
    boolean plain = judge.isLikeTheDockets(tokens.get(from).written());
    for (int to = from + 1; to < tokens.size() && to < from + MOST_PARTS; to++) {
      NumberToken next = tokens.get(to);
      if (!isPart(tokens, from, to)) {
        break;
      }
      plain &= judge.isLikeTheDockets(next.written());
      if (!plain && judge.isLikeTheDockets(written(tokens, from, to + 1))) {
        end = to + 1;
      }
    }
    return end;
  }

  private static boolean isPart(List<NumberToken> tokens, int from, int to) {
    NumberToken next = tokens.get(to);
    boolean digit = next.holdsDigit() && !NumberForms.isWhole(next.written());
    boolean first =
        to > from + 1 || tokens.get(from).holdsDigit() || tokens.get(from).mayBeSeries();
    return first
        && next.gap() != Gap.COMMA
        && next.written().length() <= LONGEST_PART
        && tokens.get(from).written().length() <= LONGEST_PART
        && (digit || (next.mayBeSuffix() && tokens.get(to - 1).holdsDigit()));
  }

  private static String written(List<NumberToken> tokens, int from, int to) {
    return String.join(" ", tokens.subList(from, to).stream().map(NumberToken::written).toList());
  }

  private List<NumberToken> parted(NumberToken token) {
    String written = token.written();
    if (!token.holdsDigit() || judge.isLikeTheDockets(written)) {
      return List.of(token);
    }
    for (String sign : new String[] {"/", "\\", "-", "\u2013", "\u2014", ".", "_"}) {
      List<String> parts = Arrays.asList(written.split(java.util.regex.Pattern.quote(sign), -1));
      if (parts.size() > 1 && areNumbers(written, parts)) {
        return IntStream.range(0, parts.size())
            .mapToObj(i -> token.withWritten(parts.get(i)).after(i == 0 ? token.gap() : Gap.COMMA))
            .toList();
      }
    }
    return List.of(token);
  }

  private boolean areNumbers(String whole, List<String> parts) {
    Predicate<String> fits =
        part -> NumberFinder.holdsDigit(part) && judge.fitting(part).isPresent();
    boolean alike =
        parts.stream()
                .map(part -> CitationNumber.normalise(part).length())
                .filter(length -> length >= LONG)
                .distinct()
                .count()
            == 1;
    return parts.stream().allMatch(judge::isLikeTheDockets)
        || (parts.stream().allMatch(fits)
            && (judge.fitting(whole).isEmpty()
                || (judge.isOpen() && alike && parts.stream().allMatch(p -> p.length() >= LONG))));
  }
}
