package org.docketline.resident;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed into a form, and the words for what is to be mended of it, by field. */
final class TypedForm {
  private static final int LONGEST = 200;

  // Nobody types these; the database takes no NUL.
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\s]]+");

  private final MultivaluedMap<String, String> typed;
  private final Map<String, String> errors = new LinkedHashMap<>();

  TypedForm(MultivaluedMap<String, String> typed) {
    this.typed = typed;
  }

  /** As it was typed, to be shown again; empty where nothing was. */
  String value(String field) {
    String said = Optional.ofNullable(typed.getFirst(field)).orElse("");
    String value = CONTROL.matcher(said).replaceAll("").strip();
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  /** All that was chosen of a field. */
  List<String> values(String field) {
    return typed.getOrDefault(field, List.of());
  }

  /** Notes the key of the words that say what to do; the first of a field stands. */
  void refuse(boolean wrong, String field, String words) {
    if (wrong) {
      errors.putIfAbsent(field, words);
    }
  }

  Map<String, String> errors() {
    return errors;
  }

  boolean isWrong() {
    return !errors.isEmpty();
  }
}
