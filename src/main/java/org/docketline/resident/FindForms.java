package org.docketline.resident;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.feed.FindWay;
import org.docketline.feed.FindWays;

/** Which facts are asked for by each way, as far as some feed tells them. */
@Singleton
final class FindForms {
  private final FindWays ways;
  private final CourtDirectory courts;

  FindForms(FindWays ways, CourtDirectory courts) {
    this.ways = ways;
    this.courts = courts;
  }

  /** The fields of a way, in the order in which they are asked. */
  List<FindFact> facts(FindWay way) {
    List<FindFact> facts = new ArrayList<>();
    switch (way) {
      case NUMBER -> {
        facts.add(FindFact.NUMBER);
        add(facts, FindFact.BORN, ways.asksBirthDate());
        add(facts, FindFact.NAME, ways.asksLastName());
      }
      case LICENCE -> {
        facts.add(FindFact.LICENCE);
        add(facts, FindFact.STATE, ways.asksLicenceState());
        facts.add(FindFact.BORN);
      }
      case NAME -> facts.addAll(List.of(FindFact.NAME, FindFact.BORN));
    }
    return facts;
  }

  private static void add(List<FindFact> facts, FindFact fact, boolean asked) {
    if (asked) {
      facts.add(fact);
    }
  }

  FindForm form(FindWay way, TypedForm typed) {
    List<FindField> fields =
        facts(way).stream()
            .map(
                fact ->
                    new FindField(fact, typed.value(fact.word()), typed.errors().get(fact.word())))
            .toList();
    return new FindForm(way, fields, way == FindWay.NAME ? cities(typed) : List.of());
  }

  private List<FindForm.CityCourts> cities(TypedForm typed) {
    List<String> chosen = typed.values(FindReading.COURT);
    return TownCourts.of(taking()).stream()
        .map(
            town ->
                new FindForm.CityCourts(
                    town.town(),
                    town.courts().stream()
                        .map(court -> new FindForm.ChosenCourt(court, chosen.contains(court.key())))
                        .toList()))
        .toList();
  }

  private List<Court> taking() {
    return courts.courts().stream().filter(court -> court.details().takesPart()).toList();
  }
}
