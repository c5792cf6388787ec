package org.docketline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * GOV.UK Frontend as its webjar has it, without what only the British government may use: its
 * typeface and its crest. Why this one: docs/decisions/0038.
 */
final class DesignSystem {
  private static final String WEBJAR =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min";
  private static final Pattern TYPEFACE = Pattern.compile("@font-face\\{[^}]*}");
  private static final Pattern CREST = Pattern.compile("[^{}]*\\{[^{}]*govuk-crest\\.svg[^{}]*}");
  private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^?/[/*]# sourceMappingURL=.*$");
  private static final Pattern EXPORTS = Pattern.compile("export\\{[^}]*\\binitAll\\b[^}]*};");
  private static final String FONTS =
      "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",Ubuntu,Arial,sans-serif";

  private DesignSystem() {}

  /** Its rules, in the typeface of whatever device it is read on. */
  static String style() {
    String style = TYPEFACE.matcher(read(WEBJAR + ".css")).replaceAll("");
    style = CREST.matcher(style).replaceAll("");
    return SOURCE_MAP
        .matcher(style.replace("GDS Transport,arial,sans-serif", FONTS))
        .replaceAll("");
  }

  /** Its behaviour, begun at once: a module that exports nothing, so that one file is loaded. */
  static String script() {
    String script = SOURCE_MAP.matcher(read(WEBJAR + ".js")).replaceAll("");
    return EXPORTS.matcher(script).replaceAll("initAll();").strip();
  }

  static String read(String resource) {
    try (var in = DesignSystem.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
