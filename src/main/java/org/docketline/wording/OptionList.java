package org.docketline.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.wording.TextFacts.OptionFacts;
import org.docketline.wording.TextFacts.TicketOptionFacts;

/** The answers to a question of ours, with what to text for each: {@code 1 for Oak Court, …}. */
public final class OptionList {
  private OptionList() {}

  /** Of what has these names. */
  public static TextPart of(List<TextPart> names) {
    return joined(
        IntStream.range(0, names.size()).mapToObj(at -> option(at, names.get(at))).toList());
  }

  /** Of tickets that are named by how they end: the first one says so for all. */
  public static TextPart ofTickets(List<String> endings) {
    return joined(
        IntStream.range(0, endings.size())
            .mapToObj(
                at ->
                    at == 0
                        ? ServiceText.OPTION_TICKET.with(new TicketOptionFacts(1, endings.get(0)))
                        : option(at, (texts, brevity) -> endings.get(at)))
            .toList());
  }

  private static FilledText option(int at, TextPart name) {
    return ServiceText.OPTION.with(new OptionFacts(at + 1, name));
  }

  private static TextPart joined(List<FilledText> options) {
    return (texts, brevity) ->
        options.stream()
            .map(option -> option.words(texts, brevity))
            .collect(Collectors.joining(", "));
  }
}
