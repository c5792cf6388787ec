package org.docketline.inbound;

import java.util.Locale;

/** Why a request to the webhooks is not Twilio's, or not for us. */
enum WebhookRefusal {
  NO_SIGNATURE,
  WRONG_SIGNATURE,
  NO_FORM,
  OTHER_ACCOUNT;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
