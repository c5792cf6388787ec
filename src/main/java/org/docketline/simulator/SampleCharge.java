package org.docketline.simulator;

/** A charge of a ticket of the sample county, in the county's words; an amount may be blank. */
public record SampleCharge(String offence, String status, String fine, String costs) {
  static SampleCharge open(String offence, String fine, String costs) {
    return new SampleCharge(offence, "CONT FOR PAYMENT", fine, costs);
  }

  static SampleCharge warrant(String offence, String fine, String costs) {
    return new SampleCharge(offence, "FTA WARRANT ISSUED", fine, costs);
  }

  static SampleCharge closed(String offence, String fine, String costs) {
    return new SampleCharge(offence, "CLOSED", fine, costs);
  }

  boolean isWarrant() {
    return status.startsWith("FTA");
  }
}
