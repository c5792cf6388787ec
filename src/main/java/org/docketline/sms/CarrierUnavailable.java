package org.docketline.sms;

/** The carrier could not be asked; whatever was unknown before still is. */
public final class CarrierUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  CarrierUnavailable(String reason) {
    super(reason);
  }
}
