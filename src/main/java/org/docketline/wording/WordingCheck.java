package org.docketline.wording;

import org.docketline.docket.CountyConfig;

/**
 * Words every text once with the longest that it can have to say. A text that is missing, cannot be
 * worded or would not fit even in short keeps the service from starting.
 */
final class WordingCheck {
  private final WordingFile file;
  private final LongestTexts longest;

  WordingCheck(WordingFile file, LanguageTexts texts, CountyConfig county) {
    this.file = file;
    this.longest = new LongestTexts(file, texts, county);
  }

  void run() {
    file.keys().forEach(this::checkKey);
    ServiceText.all().forEach(this::checkPresence);
    file.keys().forEach(this::check);
  }

  private void checkKey(String written) {
    if (ServiceText.written(written).isEmpty()) {
      throw file.wrong(written, "no text of this service has this key");
    }
  }

  private void checkPresence(TextKey<?> text) {
    if (file.written(text.key()).isEmpty()) {
      throw file.wrong(text.key(), "the text is missing");
    }
  }

  private void check(String written) {
    String text = longest.filled(written);
    if (text.contains("{") || text.contains("}")) {
      throw file.wrong(written, "a placeholder is written without blanks, like {county}");
    }
    String whole = WordingFile.keyOf(written);
    String brief = longest.brief(whole);
    if (!TextLimit.holds(brief, ServiceText.written(whole).orElseThrow().mostSegments())) {
      throw file.wrong(
          file.shortest(whole),
          "with this docketline.county.name, .texts-name and .contact it is too long: " + brief);
    }
  }
}
