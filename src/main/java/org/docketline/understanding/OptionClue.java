package org.docketline.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** So many words of an answer point to these options, of which there is one at least. */
record OptionClue(BitSet options, int length) {
  /** Those that are meant; empty where none is. */
  static Optional<OptionClue> of(
      List<NamedOption> options, int length, Predicate<NamedOption> isMeant) {
    BitSet meant =
        IntStream.range(0, options.size())
            .filter(at -> isMeant.test(options.get(at)))
            .collect(BitSet::new, BitSet::set, BitSet::or);
    return Optional.of(new OptionClue(meant, length)).filter(clue -> !meant.isEmpty());
  }
}
