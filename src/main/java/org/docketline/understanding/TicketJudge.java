package org.docketline.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.CitationNumber;
import org.docketline.understanding.NumberNaming.Called;

/**
 * Decides what is a ticket number, for one text: what looks like those of the docket; what is
 * called one, or stands alone, and fits the county's pattern; and whatever the docket holds.
 */
final class TicketJudge {
  /** A word with fewer figures is a word: 2morrow. */
  private static final int FEWEST_FIGURES = 3;

  private static final int LONGEST = 40;

  /** The docket is asked no more often for one text. */
  private static final int MOST_ASKED = 20;

  private static final Pattern FIGURE = Pattern.compile("[0-9]");

  private final Pattern citation;
  private final TicketNumbers known;
  private final TicketShapes shapes;
  private int asked;

  TicketJudge(Pattern citation, TicketNumbers known) {
    this.citation = citation;
    this.known = known;
    this.shapes = known.shapes();
  }

  /** A ticket's number; {@code sure} where it looks like those of the docket, or is of it. */
  record Judged(CaseName name, boolean sure) {}

  /** Whether some feed has yet to show its numbers, so that the county's pattern alone decides. */
  boolean isOpen() {
    return shapes.open();
  }

  /** The ticket number that is written here, by what it is called and whether it stands alone. */
  Optional<Judged> judge(String written, Called called, boolean alone) {
    String number = CitationNumber.normalise(written);
    if (number.length() > LONGEST || !NumberFinder.holdsDigit(number)) {
      return Optional.empty();
    }
    boolean other = isOther(written, called);
    boolean measured = NumberForms.isMeasure(written);
    return Optional.of(written)
        .filter(any -> !other)
        .flatMap(any -> measured ? likeTheDocketsAsItIs(any) : likeTheDockets(any))
        .map(name -> new Judged(name, true))
        .or(
            () ->
                fitting(written, number)
                    .flatMap(
                        name ->
                            judge(name, called, alone && !mayBeOther(written), other || measured)));
  }

  private Optional<Judged> judge(CaseName name, Called called, boolean alone, boolean other) {
    if (!other && isMeant(name.number().value(), called, alone)) {
      return Optional.of(new Judged(name, false));
    }
    return isHeld(name) ? Optional.of(new Judged(name, true)) : Optional.empty();
  }

  private boolean isMeant(String number, Called called, boolean alone) {
    if (called.isTicket()) {
      return true;
    }
    boolean may = isOpen() || alone || called == Called.NEAR_TICKET;
    return may && holdsFiguresEnough(number) && !mayBeOther(number);
  }

  private boolean mayBeOther(String written) {
    return !isOpen()
        && (NumberForms.mayBeOther(written)
            || (NumberForms.mayBePlateOrLicence(written)
                && !shapes.haveAlike(CitationNumber.normalise(written))));
  }

  private static boolean isOther(String written, Called called) {
    if (called.isOther()) {
      return true;
    }
    if (NumberForms.isDate(written)) {
      return called != Called.NUMBER;
    }
    return (NumberForms.isOfPersonOrPlace(written) && !called.isTicket())
        || (called == Called.OF_SOMEBODY && NumberForms.mayBeOther(written));
  }

  // A pattern that would take the word without its figures says nothing of it.
  private boolean holdsFiguresEnough(String number) {
    long figures = number.chars().filter(c -> c >= '0' && c <= '9').count();
    long alike = number.chars().filter(c -> c == 'O' || c == 'I' || c == 'L').count();
    boolean mostly = figures > 1 && number.length() - figures - alike < FEWEST_FIGURES;
    return figures + (mostly ? alike : 0) >= FEWEST_FIGURES
        || !citation.matcher(FIGURE.matcher(number).replaceAll("X")).matches();
  }

  /** The number if it looks like those of the docket, or if one reading of its letters does. */
  Optional<CaseName> likeTheDockets(String written) {
    String number = CitationNumber.normalise(written);
    Optional<CaseName> plain = likeTheDocketsAsItIs(written);
    if (plain.isPresent()) {
      return plain;
    }
    if (number.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> read = LookAlikes.ofMore(number).filter(shapes::have).limit(2).toList();
    return read.size() == 1 ? Optional.of(CaseName.of(read.get(0))) : Optional.empty();
  }

  private Optional<CaseName> likeTheDocketsAsItIs(String written) {
    return shapes.have(CitationNumber.normalise(written))
        ? Optional.of(CaseName.of(written))
        : Optional.empty();
  }

  /** The number as it fits the county's pattern. */
  Optional<CaseName> fitting(String written) {
    return fitting(written, CitationNumber.normalise(written));
  }

  private Optional<CaseName> fitting(String written, String number) {
    return number.isEmpty()
        ? Optional.empty()
        : Stream.concat(Stream.of(number), LookAlikes.of(number))
            .filter(reading -> citation.matcher(reading).matches())
            .findFirst()
            .map(reading -> CaseName.of(reading.equals(number) ? written : reading));
  }

  /** Whether the docket has it. */
  boolean isHeld(CaseName name) {
    return asked++ < MOST_ASKED && known.holds(name);
  }

  /** Whether a telephone's number is a ticket's nevertheless. */
  boolean isHeld(String written) {
    return fitting(written).filter(this::isHeld).isPresent();
  }

  boolean isLikeTheDockets(String written) {
    return likeTheDockets(written).isPresent();
  }
}
