package org.docketline.simulator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** The form by which the service asks the carrier to send a text. */
record NewText(
    @RestForm("To") String to,
    @RestForm("From") String from,
    @RestForm("MessagingServiceSid") String messagingService,
    @RestForm("Body") String body,
    @RestForm("StatusCallback") String statusCallback,
    @RestForm("ValidityPeriod") String validityPeriod) {

  private static final int LONGEST = 1600;
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{7,14}");

  Optional<CarrierFault> fault(OptOuts optOuts) {
    if (isBlank(to)) {
      return Optional.of(CarrierFault.NO_TO);
    }
    if (!isPhone(to)) {
      return Optional.of(CarrierFault.BAD_TO);
    }
    if (optOuts.contains(to)) {
      return Optional.of(CarrierFault.OPTED_OUT);
    }
    return faultOfContent();
  }

  static boolean isPhone(String phone) {
    return E164.matcher(phone).matches();
  }

  private Optional<CarrierFault> faultOfContent() {
    if (isBlank(from) && isBlank(messagingService)) {
      return Optional.of(CarrierFault.NO_SENDER);
    }
    if (isBlank(body)) {
      return Optional.of(CarrierFault.NO_BODY);
    }
    return body.length() > LONGEST ? Optional.of(CarrierFault.BODY_TOO_LONG) : Optional.empty();
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }
}
