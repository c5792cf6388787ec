package org.docketline.simulator;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The button that switches one of the phones off and on, to see what becomes of a lost text. */
@Path("/simulator/phone")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PhoneButton {
  private final PhonePower power;
  private final CountyLog log;

  PhoneButton(PhonePower power, CountyLog log) {
    this.power = power;
    this.log = log;
  }

  @POST
  @Path("off")
  public CountyLog.Said off(PressedPhone pressed) {
    power.switchOff(checked(pressed));
    return log.say(
        "The phone is off: the carrier can deliver nothing to it. What is lost is sent once more,"
            + " some hours later.");
  }

  @POST
  @Path("on")
  public CountyLog.Said on(PressedPhone pressed) {
    power.switchOn(checked(pressed));
    return log.say("The phone is on again.");
  }

  private static String checked(PressedPhone pressed) {
    if (pressed == null || pressed.phone() == null || !NewText.isPhone(pressed.phone())) {
      throw new BadRequestException();
    }
    return pressed.phone();
  }

  /** Whose button it is. */
  record PressedPhone(String phone) {}
}
