package org.docketline.docket;

import java.time.ZoneId;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a zone so that an error names its key, which Quarkus' own reading of zones does not. */
public final class ZoneName implements Converter<ZoneId> {
  private static final long serialVersionUID = 1L;

  @Override
  public ZoneId convert(String written) {
    return read(written);
  }

  /**
   * A region's zone. An offset is refused: it knows no daylight saving, and PostgreSQL reads its
   * sign the other way round. Throws IllegalArgumentException.
   */
  static ZoneId read(String written) {
    if (!ZoneId.getAvailableZoneIds().contains(written.strip())) {
      throw new IllegalArgumentException("'" + written + "' is no zone such as America/Chicago");
    }
    return ZoneId.of(written.strip());
  }
}
