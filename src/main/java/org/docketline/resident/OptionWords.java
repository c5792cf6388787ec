package org.docketline.resident;

import io.quarkus.qute.TemplateExtension;
import org.docketline.docket.CourtOption;
import org.docketline.docket.OptionKind;

/** By which words templates tell of what people can do about a ticket. */
@TemplateExtension
final class OptionWords {
  private OptionWords() {}

  static boolean isPayment(CourtOption option) {
    return option.kind() == OptionKind.PAY;
  }

  static String titleKey(CourtOption option) {
    return "options." + option.kind().key();
  }

  /** Whether it can be paid online: {@code paid} is the key of a PayOnline. */
  static String paidKey(CourtOption option, String paid) {
    return titleKey(option) + "-" + paid;
  }

  static String linkKey(CourtOption option) {
    return titleKey(option) + "-link";
  }
}
