package org.docketline.wording;

import java.util.regex.Pattern;

/** How the key of a variant is written: {@code reminder@plan} beside {@code reminder}. */
final class VariantKey {
  /** The variant in the key of a text and of its short form. */
  static final Pattern NAME = Pattern.compile("@[^.]*");

  private static final char AT = '@';

  private VariantKey() {}

  static String of(String key, String name) {
    return key + AT + name;
  }

  static boolean isOne(String text) {
    return text.indexOf(AT) >= 0;
  }

  /** The key of the text that this is a variant of, or its own. */
  static String keyOf(String text) {
    return isOne(text) ? text.substring(0, text.indexOf(AT)) : text;
  }

  static String nameOf(String text) {
    return text.substring(text.indexOf(AT) + 1);
  }
}
