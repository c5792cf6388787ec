package org.docketline.understanding;

import java.util.regex.Pattern;

/**
 * The line by which a phone or a mail program signs: {@code Sent from my iPhone}. What its owner
 * wrote behind it on the same line stays. Pure, and linear in the text.
 */
final class PhoneSignature {
  private static final String BEGINNING =
      "sent (?:from|via|by|using|with)|get outlook for|get yahoo mail|download outlook for"
          + "|enviado (?:desde|con|por|v[ií]a)|obt(?:é|e)n outlook para"
          + "|poslano (?:s|sa|iz|preko)|poslato (?:s|sa|iz|preko)"
          + "|отправлено (?:с|из|со|через)|(?:đã )?(?:được )?gửi từ";
  private static final String WORD =
      "my|mi|moj[aeg]?\\w?|mog|моего|моей|của|tôi|i?phone\\w?|ipad|ipod|galaxy|samsung|android|device"
          + "|smartphone|tel[ée]fono|celular|m[óo]vil|dispositivo|tablet|verizon|t-?mobile|at&t|att"
          + "|sprint|[345]g|lte|metro(?:pcs)?|cricket|boost|pixel|google|motorola|moto|lg|htc|nokia"
          + "|oneplus|xiaomi|huawei|redmi|blackberry|windows|mail|yahoo|gmail|outlook|hotmail|aol"
          + "|proton|icloud|textnow|textfree|pinger|for|ios|on|using|via|the|app|all|new|an?|powered"
          + "|wireless|network|de|con|para|desde|cell|mobile|s\\d{1,2}|\\d{1,2}|ultra|plus|pro|max"
          + "|note|edge|z|fold|flip|mini|se|desktop|mac|watch|apple|secured|encrypted|email|messenger";
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:"
              + BEGINNING
              + ")(?:[ \\t,:|]++(?:"
              + WORD
              + ")(?![\\p{L}\\p{N}]))++[ \\t.]*+");

  private PhoneSignature() {}

  static String leftOutOf(String text) {
    return SIGNATURE.matcher(text).replaceAll(" ").strip();
  }
}
