package org.docketline.resident;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.DriverClaim;
import org.docketline.docket.DriverHashes;
import org.docketline.docket.SaidSurnames;
import org.docketline.docket.StateName;
import org.docketline.docket.TicketSearch;
import org.docketline.feed.FindWay;
import org.docketline.understanding.BirthDates;

/** Reads a form into what is to be looked up, or notes on it what is to be mended. */
@Singleton
final class FindReading {
  static final String COURT = "court";

  private final FindForms forms;
  private final TicketSearch search;
  private final WantedNumbers numbers;
  private final CountyConfig county;
  private final Clock clock;

  FindReading(
      FindForms forms,
      TicketSearch search,
      WantedNumbers numbers,
      CountyConfig county,
      Clock clock) {
    this.forms = forms;
    this.search = search;
    this.numbers = numbers;
    this.county = county;
    this.clock = clock;
  }

  /** Empty where the form is to be mended. */
  Optional<FindQuestion> read(FindWay way, TypedForm form) {
    List<FindFact> asked = forms.facts(way);
    asked.forEach(fact -> check(form, fact));
    boolean either = way == FindWay.NUMBER && asked.size() > 2;
    asked.stream()
        .filter(fact -> !either || fact == FindFact.NUMBER)
        .forEach(
            fact ->
                form.refuse(
                    said(form, fact).isEmpty(), fact.word(), "find.missing-" + fact.word()));
    form.refuse(
        either && said(form, FindFact.BORN).isEmpty() && said(form, FindFact.NAME).isEmpty(),
        FindFact.BORN.word(),
        "find.missing-either");
    return form.isWrong() ? Optional.empty() : Optional.of(question(way, form));
  }

  private void check(TypedForm form, FindFact fact) {
    String said = said(form, fact);
    form.refuse(said.length() > fact.longest(), fact.word(), "find.long-" + fact.word());
    form.refuse(
        fact == FindFact.NUMBER && numbers.areSeveral(said), fact.word(), "find.long-number");
    boolean read =
        switch (fact) {
          case NUMBER -> !numbers.one(said).isEmpty();
          case LICENCE -> !DriverHashes.plainLicence(said).isEmpty();
          case STATE -> StateName.isPlace(said);
          case BORN -> !born(form).isEmpty();
          case NAME -> surnames(form).findAny().isPresent();
        };
    form.refuse(!said.isEmpty() && !read, fact.word(), "find.wrong-" + fact.word());
  }

  private FindQuestion question(FindWay way, TypedForm form) {
    String name = said(form, FindFact.NAME);
    String licence = said(form, FindFact.LICENCE);
    String state = said(form, FindFact.STATE);
    List<LocalDate> born = born(form);
    return switch (way) {
      case NUMBER -> numbered(numbers.one(said(form, FindFact.NUMBER)), born, form);
      case LICENCE ->
          new FindQuestion(
              way,
              List.of(DriverHashes.plainLicence(licence)),
              born.stream().map(LocalDate::toString).toList(),
              1,
              List.of(),
              () -> search.licensed(state, licence, born));
      case NAME -> {
        Set<String> courts = new HashSet<>(form.values(COURT));
        yield new FindQuestion(
            way,
            surnames(form).flatMap(one -> born.stream().map(day -> day + "\0" + one)).toList(),
            second(born, form),
            1,
            List.of(),
            () -> search.named(name, born, courts));
      }
    };
  }

  private FindQuestion numbered(List<CaseName> names, List<LocalDate> born, TypedForm form) {
    var claim =
        new DriverClaim(
            born, Optional.of(said(form, FindFact.NAME)).filter(name -> !name.isEmpty()));
    return new FindQuestion(
        FindWay.NUMBER,
        names.stream().flatMap(FindReading::compared).distinct().toList(),
        second(born, form),
        Math.max(1, (int) surnames(form).count()),
        names,
        () ->
            names.stream()
                .flatMap(name -> search.numbered(name, claim).stream())
                .distinct()
                .toList());
  }

  // However a number is written, it reaches a ticket by one of these.
  private static Stream<String> compared(CaseName name) {
    String number = name.number().value();
    return Stream.of(number, name.plain());
  }

  private static List<String> second(List<LocalDate> born, TypedForm form) {
    return Stream.concat(born.stream().map(LocalDate::toString), surnames(form)).toList();
  }

  private List<LocalDate> born(TypedForm form) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), county.timeZone());
    return BirthDates.in(said(form, FindFact.BORN), today).toList();
  }

  private static Stream<String> surnames(TypedForm form) {
    return SaidSurnames.compared(said(form, FindFact.NAME));
  }

  private static String said(TypedForm form, FindFact fact) {
    return form.value(fact.word());
  }
}
