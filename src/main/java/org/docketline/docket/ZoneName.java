package org.docketline.docket;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a zone so that an error names its key, which Quarkus' own reading of zones does not. */
public final class ZoneName implements Converter<ZoneId> {
  private static final long serialVersionUID = 1L;

  @Override
  public ZoneId convert(String written) {
    try {
      return ZoneId.of(written.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no zone such as America/Chicago", e);
    }
  }
}
