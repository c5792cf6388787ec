package org.docketline.understanding;

import java.util.List;
import java.util.Set;
import org.docketline.understanding.NumberToken.Gap;
import org.docketline.understanding.NumberWords.Kind;

/** What the words beside each number call it. Pure, and linear in the text. */
final class NumberNaming {
  /** What a number is called. */
  enum Called {
    NOTHING,
    /** A ticket's, some words before. */
    NEAR_TICKET,
    TICKET,
    /** A number, and of nothing else than a ticket. */
    NUMBER,
    /** Somebody else's number. */
    OF_SOMEBODY,
    PLACE,
    PHONE,
    OTHER;

    boolean isTicket() {
      return this == TICKET || this == NUMBER;
    }

    boolean isOther() {
      return this == PLACE || this == PHONE || this == OTHER;
    }
  }

  /** So many words may stand between "ticket" and its number. */
  private static final int NEAR = 2;

  /** So many words are looked at for what names a number after it. */
  private static final int AHEAD = 6;

  private final List<NumberToken> tokens;
  private final Called[] called;
  private Called now = Called.NOTHING;
  private Called before = Called.NOTHING;
  private boolean somebodys;
  private int words;

  private NumberNaming(List<NumberToken> tokens) {
    this.tokens = tokens;
    this.called = new Called[tokens.size()];
  }

  /** One for each word; of those without a digit it says nothing. */
  static List<Called> of(List<NumberToken> tokens) {
    var naming = new NumberNaming(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      naming.called[at] = naming.read(at);
    }
    return List.of(naming.called);
  }

  private Called read(int at) {
    NumberToken token = tokens.get(at);
    boolean afterSentence = at > 0 && tokens.get(at - 1).endsSentence();
    if (afterSentence || (token.gap() == Gap.COMMA && !now.isTicket())) {
      forget();
    }
    if (!token.holdsDigit()) {
      if (!isSeries(at)) {
        hear(at, token.kinds());
      }
      return Called.NOTHING;
    }
    Called name = now == Called.NOTHING && isBirthDate(token) ? before : now;
    now = now.isOther() && NumberForms.isWhole(token.written()) ? Called.NOTHING : now;
    return name == Called.NOTHING || name == Called.NEAR_TICKET ? ahead(at, name) : name;
  }

  // "birth date 3/4/1988"
  private boolean isBirthDate(NumberToken token) {
    return before == Called.OTHER && words == 1 && NumberForms.isFullDate(token.written());
  }

  private void forget() {
    now = Called.NOTHING;
    before = Called.NOTHING;
    somebodys = false;
    words = 0;
  }

  private boolean isSeries(int at) {
    return tokens.get(at).kinds().isEmpty()
        && tokens.get(at).mayBeSeries()
        && at + 1 < tokens.size()
        && tokens.get(at + 1).holdsDigit();
  }

  private void hear(int at, Set<Kind> kinds) {
    if (kinds.contains(Kind.TICKET)) {
      name(Called.TICKET);
    } else if (naming(kinds) != Called.NOTHING) {
      if (!isWithout(at)) {
        name(naming(kinds));
      }
    } else if (kinds.contains(Kind.NUMBER)) {
      hearNumber();
    } else if (kinds.contains(Kind.WHOSE)) {
      somebodys = true;
    } else if (!isTransparent(kinds)) {
      hearWord();
    }
  }

  private void name(Called name) {
    now = name;
    words = 0;
  }

  private void hearNumber() {
    if (!now.isOther()) {
      name(somebodys && !now.isTicket() ? Called.OF_SOMEBODY : Called.NUMBER);
    }
  }

  private void hearWord() {
    words++;
    before = now == Called.NOTHING ? before : now;
    boolean near = (now.isTicket() || now == Called.NEAR_TICKET) && words <= NEAR;
    now = near ? Called.NEAR_TICKET : Called.NOTHING;
    somebodys = false;
  }

  private static Called naming(Set<Kind> kinds) {
    if (kinds.contains(Kind.OTHER)) {
      return Called.OTHER;
    }
    if (kinds.contains(Kind.PHONE)) {
      return Called.PHONE;
    }
    return kinds.contains(Kind.PLACE) ? Called.PLACE : Called.NOTHING;
  }

  private static boolean isTransparent(Set<Kind> kinds) {
    return kinds.contains(Kind.BETWEEN)
        || kinds.contains(Kind.FILLER)
        || kinds.contains(Kind.COPULA)
        || kinds.contains(Kind.AND);
  }

  // "a ticket for no license 402118846", "my new phone"
  private boolean isWithout(int at) {
    return (at > 0 && tokens.get(at - 1).is(Kind.WITHOUT))
        || (at > 1
            && tokens.get(at - 2).is(Kind.WITHOUT)
            && isTransparent(tokens.get(at - 1).kinds()));
  }

  // "3145550177 is my cell", "63133 zip": a name that stands after it, and before no other number.
  private Called ahead(int at, Called otherwise) {
    boolean copula = false;
    for (int next = at + 1; next < tokens.size() && next <= at + AHEAD; next++) {
      NumberToken token = tokens.get(next);
      if (tokens.get(next - 1).endsSentence() || token.gap() == Gap.COMMA || token.holdsDigit()) {
        return otherwise;
      }
      boolean named = token.is(Kind.TICKET) || naming(token.kinds()) != Called.NOTHING;
      if (named) {
        return isNumberAfter(next) || !(copula || (next == at + 1 && isLast(next)))
            ? otherwise
            : token.is(Kind.TICKET) ? Called.TICKET : naming(token.kinds());
      }
      copula |= token.is(Kind.COPULA);
      if (!isTransparent(token.kinds()) && !token.is(Kind.WHOSE) && !token.is(Kind.WITHOUT)) {
        return otherwise;
      }
    }
    return otherwise;
  }

  private boolean isLast(int at) {
    return at + 1 == tokens.size()
        || tokens.get(at).endsSentence()
        || tokens.get(at + 1).gap() == Gap.COMMA;
  }

  private boolean isNumberAfter(int at) {
    for (int next = at + 1; next < tokens.size() && next <= at + AHEAD; next++) {
      if (tokens.get(next).holdsDigit()) {
        return true;
      }
      if (!tokens.get(next).isSilent()) {
        return false;
      }
    }
    return false;
  }
}
