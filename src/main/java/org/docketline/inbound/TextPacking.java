package org.docketline.inbound;

import java.util.ArrayList;
import java.util.List;
import org.docketline.wording.LanguageTexts;

/** Puts lines into as few texts as hold them. */
final class TextPacking {
  private TextPacking() {}

  static List<String> pack(List<String> lines) {
    List<String> texts = new ArrayList<>();
    for (String line : lines) {
      int last = texts.size() - 1;
      String longer = last < 0 ? line : texts.get(last) + "\n" + line;
      if (last >= 0 && LanguageTexts.fits(longer)) {
        texts.set(last, longer);
      } else {
        texts.add(line);
      }
    }
    return texts;
  }
}
