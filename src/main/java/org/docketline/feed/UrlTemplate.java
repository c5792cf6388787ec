package org.docketline.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address with placeholders such as {@code {citation}}, which are filled URL-encoded. */
public record UrlTemplate(String written) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  /** Throws IllegalArgumentException for what is no address, whatever is filled in. */
  public UrlTemplate {
    URI.create(PLACEHOLDER.matcher(written).replaceAll("0"));
  }

  public List<String> names() {
    return PLACEHOLDER.matcher(written).results().map(UrlTemplate::name).toList();
  }

  private static String name(MatchResult placeholder) {
    return placeholder.group(1);
  }

  public URI fill(UnaryOperator<String> values) {
    return URI.create(
        PLACEHOLDER
            .matcher(written)
            .replaceAll(found -> Matcher.quoteReplacement(encoded(values.apply(found.group(1))))));
  }

  // A plus is a space in a query only.
  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
