package org.docketline.inbound;

import java.util.List;
import java.util.Map;
import org.docketline.docket.CaseName;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;

/**
 * The citations of the docket that go by the names of a text, and those that have their numbers in
 * other lists.
 */
record NamedTickets(Map<CaseName, List<Citation>> named, List<Citation> all) {
  /** None is read yet. */
  static final NamedTickets NONE = new NamedTickets(Map.of(), List.of());

  /** The numbers of the citations that go by this name. */
  List<CitationNumber> numbersOf(CaseName name) {
    return named.containsKey(name)
        ? named.get(name).stream().map(one -> new CitationNumber(one.number)).distinct().toList()
        : Citation.numbersOf(name);
  }

  /** Every citation of this number, one a feed. */
  List<Citation> numbered(CitationNumber number) {
    List<Citation> read = all.stream().filter(one -> one.number.equals(number.value())).toList();
    return read.isEmpty() && !isRead(number) ? Citation.numbered(number) : read;
  }

  // Where no citation goes by a name, none has it as its number.
  private boolean isRead(CitationNumber number) {
    return named.keySet().stream().anyMatch(name -> name.number().equals(number));
  }
}
