package org.docketline.sms;

/** The carrier could not be asked; what was unknown before is still unknown. */
public final class CarrierUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  CarrierUnavailable(String reason) {
    super(reason);
  }
}
