package org.docketline.docket;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a pattern of how something ends, to be found there and nowhere else. */
public final class EndingPattern implements Converter<Pattern> {
  private static final long serialVersionUID = 1L;

  @Override
  public Pattern convert(String written) {
    return Pattern.compile("(?:" + written + ")$");
  }
}
