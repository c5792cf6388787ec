package org.docketline.resident;

import java.util.List;
import org.docketline.docket.Court;
import org.docketline.feed.FindWay;

/** A form to look a ticket up by one way, with what was typed into it. */
public record FindForm(FindWay way, List<FindField> fields, List<CityCourts> cities) {
  /** The courts of one city. */
  public record CityCourts(String city, List<ChosenCourt> courts) {}

  /** A court, and whether it was chosen. */
  public record ChosenCourt(Court court, boolean chosen) {}

  /** The fields that are to be mended. */
  public List<FindField> wrong() {
    return fields.stream().filter(field -> field.error() != null).toList();
  }

  /** Whether one of two facts is enough. */
  public boolean isEither() {
    return way == FindWay.NUMBER && fields.size() > 2;
  }

  /** Whether some court was chosen, so that the courts are to be seen. */
  public boolean isNarrowed() {
    return cities.stream().flatMap(city -> city.courts().stream()).anyMatch(ChosenCourt::chosen);
  }
}
