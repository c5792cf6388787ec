package org.docketline.subscription;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/** A number that no docket holds, as it is stored: sealed, since it may be anything. */
@Converter
class SealedNumber implements AttributeConverter<String, byte[]> {
  @Override
  public byte[] convertToDatabaseColumn(String number) {
    return number == null ? null : keyring().seal(number, KeyUse.WATCHED_NUMBER);
  }

  @Override
  public String convertToEntityAttribute(byte[] sealed) {
    return sealed == null ? null : keyring().open(sealed, KeyUse.WATCHED_NUMBER);
  }

  // Hibernate makes this before there are any keys.
  private static Keyring keyring() {
    return CDI.current().select(Keyring.class).get();
  }
}
