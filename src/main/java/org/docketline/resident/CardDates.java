package org.docketline.resident;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingNow;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.wording.TextPart;

/** Makes the dates of tickets, each with the token by which calendars and links know it. */
@Singleton
final class CardDates {
  private static final int TOKEN_BYTES = 16;

  private final Keyring keys;
  private final CountyConfig county;

  CardDates(Keyring keys, CountyConfig county) {
    this.keys = keys;
    this.county = county;
  }

  CardDate of(HearingNow hearing, TextPart sentence) {
    return new CardDate(hearing, sentence, token(hearing.hearing()), county.timeZone());
  }

  // Who has a token cannot count hearings by it.
  private String token(Hearing hearing) {
    byte[] hash = keys.hash(Long.toString(hearing.id), KeyUse.CALENDAR_EVENT);
    return HexFormat.of().formatHex(Arrays.copyOf(hash, TOKEN_BYTES));
  }
}
