package org.docketline.inbound;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/** What a question is about, as it is stored: sealed, since it may be what somebody typed. */
@Converter
class SealedSubject implements AttributeConverter<String, byte[]> {
  @Override
  public byte[] convertToDatabaseColumn(String subject) {
    return subject == null ? null : keyring().seal(subject, KeyUse.CHOICE);
  }

  @Override
  public String convertToEntityAttribute(byte[] sealed) {
    return sealed == null ? null : keyring().open(sealed, KeyUse.CHOICE);
  }

  // Hibernate makes this before there are any keys.
  private static Keyring keyring() {
    return CDI.current().select(Keyring.class).get();
  }
}
