package org.docketline.check;

import com.carrotsearch.hppc.LongHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.DocketEntry;
import org.docketline.feed.ValueShape;
import org.docketline.understanding.TextParser;

/**
 * Texts the first numbers of a sample to the conversation's own parser, as their residents will. A
 * number that it takes for something else can be followed by nobody.
 */
final class TextedSample {
  private static final int MOST = 2_000;

  private final TextParser parser;
  private final LongHashSet texted = new LongHashSet();
  private final Map<String, Integer> misread = new TreeMap<>();

  TextedSample(Pattern citation) {
    this.parser = new TextParser(citation);
  }

  void add(DocketEntry entry) {
    if (texted.size() < MOST && texted.add(entry.mark()) && !isUnderstood(entry.citation())) {
      misread.merge(ValueShape.of(entry.citation().value()), 1, Integer::sum);
    }
  }

  private boolean isUnderstood(CitationNumber number) {
    return parser
        .parse(number.value())
        .toFollow()
        .filter(read -> read.names().stream().anyMatch(name -> name.number().equals(number)))
        .isPresent();
  }

  /** How many numbers were texted. */
  int texted() {
    return texted.size();
  }

  /** How many of them were not understood, by shape. */
  Map<String, Integer> misread() {
    return misread;
  }
}
