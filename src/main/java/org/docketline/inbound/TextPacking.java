package org.docketline.inbound;

import java.util.ArrayList;
import java.util.List;
import org.docketline.wording.LanguageTexts;

/** Puts lines into as few texts as hold them. */
final class TextPacking {
  private TextPacking() {}

  /** Each of the texts begins with these words, since they may arrive apart. */
  static List<String> pack(String title, List<String> lines) {
    List<String> texts = new ArrayList<>();
    for (String line : lines) {
      int last = texts.size() - 1;
      if (last >= 0 && LanguageTexts.fits(texts.get(last) + "\n" + line)) {
        texts.set(last, texts.get(last) + "\n" + line);
      } else {
        texts.add(title + "\n" + line);
      }
    }
    return texts;
  }

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
