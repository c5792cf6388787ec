package org.docketline.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.CitationNumber;
import org.docketline.understanding.FoundNumbers.Other;
import org.docketline.understanding.NumberNaming.Called;
import org.docketline.understanding.NumberToken.Gap;
import org.docketline.understanding.NumberWords.Kind;
import org.docketline.understanding.TicketJudge.Judged;

/** One text read for its numbers: words, what each is called, and the runs that may be one. */
final class NumbersRead {
  /** With more words a text says something of its own. */
  private static final int FEW = 3;

  private final TicketJudge judge;
  private final List<NumberToken> tokens;
  private final List<Called> called;
  private final boolean leaving;
  private final boolean alone;
  private final List<TextedNumbers.Piece> pieces = new ArrayList<>();
  private boolean gaveOther;

  NumbersRead(TicketJudge judge, List<NumberToken> words, boolean leaving) {
    this.judge = judge;
    this.tokens = new JoinedNumbers(judge).of(words);
    this.called = NumberNaming.of(tokens);
    this.leaving = leaving;
    this.alone = IntStream.range(0, tokens.size()).noneMatch(this::isWord);
  }

  FoundNumbers found() {
    int from = 0;
    for (int to = 1; to <= tokens.size(); to++) {
      if (to == tokens.size() || beginsPiece(to)) {
        readPiece(from, to);
        from = to;
      }
    }
    return new FoundNumbers(new TextedNumbers(List.copyOf(pieces)), other());
  }

  private boolean beginsPiece(int at) {
    Gap gap = tokens.get(at).gap();
    boolean and = at > 1 && tokens.get(at - 1).is(Kind.AND) && tokens.get(at - 2).holdsDigit();
    return gap == Gap.COMMA || gap == Gap.LINE || and;
  }

  private Other other() {
    boolean phone = alone && tokens.stream().anyMatch(NumberToken::isPhone);
    if (!pieces.isEmpty() || !(gaveOther || phone)) {
      return Other.NONE;
    }
    if (alone && gaveOther && !called.contains(Called.PHONE)) {
      return Other.ALONE;
    }
    long words = IntStream.range(0, tokens.size()).filter(this::isWord).count();
    return words <= FEW ? Other.AMONG_WORDS : Other.NONE;
  }

  private boolean isWord(int at) {
    NumberToken token = tokens.get(at);
    boolean series =
        token.mayBeSeries() && at + 1 < tokens.size() && tokens.get(at + 1).holdsDigit();
    return !token.holdsDigit() && !token.isPhone() && !series && !token.isSilent();
  }

  private void readPiece(int from, int to) {
    boolean sentence = IntStream.range(from, to).anyMatch(this::isWord);
    List<String> run = new ArrayList<>();
    Called name = Called.NOTHING;
    boolean broken = sentence;
    for (int at = from; at < to; at++) {
      NumberToken token = tokens.get(at);
      if (isWord(at) || token.isPhone() || (token.holdsDigit() && isApart(at))) {
        readRun(run, name, sentence, broken);
        run = new ArrayList<>();
        name = Called.NOTHING;
        broken = sentence;
        if (token.holdsDigit() && !isCounted(at)) {
          readRun(List.of(token.written()), called.get(at), sentence, true);
        }
      } else if (token.holdsDigit() || isSeries(at)) {
        run.add(token.written());
        name = name.compareTo(called.get(at)) < 0 ? called.get(at) : name;
      } else {
        broken |= !run.isEmpty() && token.is(Kind.FILLER);
      }
    }
    readRun(run, name, sentence, broken);
  }

  private boolean isSeries(int at) {
    return tokens.get(at).mayBeSeries()
        && at + 1 < tokens.size()
        && tokens.get(at + 1).holdsDigit();
  }

  // A day, an hour, or what is called another thing is no part of the number beside it.
  private boolean isApart(int at) {
    String written = tokens.get(at).written();
    return called.get(at).isOther()
        || NumberForms.isDate(written)
        || NumberForms.isOfPersonOrPlace(written)
        || NumberForms.isMeasure(written)
        || isCounted(at);
  }

  /** Whether the words beside it say that it is a day, a house, or money. */
  private boolean isCounted(int at) {
    NumberToken token = tokens.get(at);
    return token.money()
        || isBeside(at, 1, Kind.MONEY)
        || (token.written().length() <= CitationNumber.ENDING && isDayOrYear(at))
        || (token.written().length() <= CitationNumber.ENDING + 1 && isHouse(at));
  }

  private boolean isBeside(int at, int next, Kind kind) {
    return at + next >= 0
        && at + next < tokens.size()
        && tokens.get(Math.max(at, at + next)).gap() == Gap.SPACE
        && tokens.get(at + next).is(kind);
  }

  private boolean isDayOrYear(int at) {
    for (int next = at - 1; next >= 0 && next >= at - 3; next--) {
      if (tokens.get(next).is(Kind.MONTH)) {
        return true;
      }
    }
    return isBeside(at, 1, Kind.MONTH)
        || (at + 2 < tokens.size() && tokens.get(at + 2).is(Kind.MONTH));
  }

  private boolean isHouse(int at) {
    for (int next = at + 1; next < tokens.size() && next <= at + 4; next++) {
      NumberToken token = tokens.get(next);
      if (token.gap() == Gap.COMMA || token.holdsDigit()) {
        return false;
      }
      if (token.is(Kind.STREET)) {
        return next > at + 1;
      }
    }
    return false;
  }

  /** A run is one number, one with spaces in it, or several. */
  private void readRun(List<String> words, Called name, boolean sentence, boolean broken) {
    List<String> series = withSeries(words);
    List<Judged> each = numbers(words, name);
    List<Judged> grouped = numbers(series, name);
    List<Judged> joined = broken ? List.of() : numbers(List.of(String.join(" ", words)), name);
    boolean groupsAreNumbers = grouped.size() == series.size();
    boolean added =
        add(
            sentence
                ? Stream.of(each, grouped)
                : groupsAreNumbers
                    ? Stream.of(grouped, joined, each)
                    : Stream.of(joined, grouped, each));
    gaveOther |= !added && words.stream().anyMatch(word -> isOther(word, name));
  }

  private boolean isOther(String word, Called name) {
    boolean looksSo =
        NumberForms.isFullDate(word)
            || NumberForms.isOfPersonOrPlace(word)
            || (!judge.isOpen()
                && (NumberForms.mayBeOther(word) || NumberForms.mayBePlateOrLicence(word)));
    return NumberFinder.holdsDigit(word)
        && (name == Called.OTHER || name == Called.PHONE || (alone && looksSo));
  }

  private boolean add(Stream<List<Judged>> readings) {
    Map<List<CitationNumber>, List<Judged>> each = new LinkedHashMap<>();
    readings.forEach(reading -> each.putIfAbsent(numbersOf(reading), reading));
    each.remove(List.of());
    List<List<Judged>> sure =
        each.values().stream().filter(r -> r.stream().allMatch(Judged::sure)).toList();
    List<List<Judged>> kept = sure.isEmpty() ? List.copyOf(each.values()) : sure;
    if (!kept.isEmpty()) {
      pieces.add(
          new TextedNumbers.Piece(
              kept.stream().map(r -> r.stream().map(Judged::name).toList()).toList()));
    }
    return !kept.isEmpty();
  }

  private static List<CitationNumber> numbersOf(List<Judged> reading) {
    return reading.stream().map(one -> one.name().number()).toList();
  }

  // A short word may be the series of the number after it, as in "AB 123456".
  private static List<String> withSeries(List<String> words) {
    List<String> grouped = new ArrayList<>();
    String series = "";
    for (String word : words) {
      boolean mayBeSeries = !NumberFinder.holdsDigit(word) && series.isEmpty();
      if (!mayBeSeries) {
        grouped.add(series + word);
      }
      series = mayBeSeries ? word : "";
    }
    return series.isEmpty() ? grouped : Stream.concat(grouped.stream(), Stream.of(series)).toList();
  }

  private List<Judged> numbers(List<String> words, Called name) {
    Called meant = leaving && name == Called.NOTHING ? Called.TICKET : name;
    return words.stream()
        .map(word -> judge.judge(word, meant, alone))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
