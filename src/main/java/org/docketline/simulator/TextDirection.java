package org.docketline.simulator;

/** Which way a text goes, in Twilio's words; a note is the simulator's own line on the phone. */
enum TextDirection {
  INBOUND("inbound"),
  API("outbound-api"),
  REPLY("outbound-reply"),
  NOTE("");

  private final String twilioName;

  TextDirection(String twilioName) {
    this.twilioName = twilioName;
  }

  String twilioName() {
    return twilioName;
  }
}
