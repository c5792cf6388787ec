package org.docketline.inbound;

import java.util.Locale;

/** Why a request to the webhooks is not Twilio's, or not for us. */
enum WebhookRefusal {
  NO_SIGNATURE,
  WRONG_SIGNATURE,
  /** Signed with our token, for the address that was called: our public address is another. */
  OTHER_ADDRESS,
  NO_FORM,
  OTHER_ACCOUNT,
  /** A text to a number of the account that is not our sender. */
  OTHER_NUMBER;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
