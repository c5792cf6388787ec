package org.docketline.inbound;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** What may be answered, as it is stored: a line each, sealed. */
@Converter
class SealedOptions implements AttributeConverter<List<String>, byte[]> {
  private final SealedSubject lines = new SealedSubject();

  @Override
  public byte[] convertToDatabaseColumn(List<String> options) {
    return lines.convertToDatabaseColumn(options == null ? "" : String.join("\n", options));
  }

  @Override
  public List<String> convertToEntityAttribute(byte[] sealed) {
    return sealed == null ? List.of() : lines.convertToEntityAttribute(sealed).lines().toList();
  }
}
