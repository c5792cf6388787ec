package org.docketline.simulator;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.docketline.sms.TwilioAccount;

/** The account that the service has with the simulated carrier; its token is new at every start. */
public final class SimulatedAccount {
  private static final String SENDER = "+13145550199";
  private static final int TOKEN_BYTES = 16;

  private SimulatedAccount() {}

  /** The account at the carrier that this machine simulates on this port. */
  public static TwilioAccount at(int port, String publicUrl) {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return new TwilioAccount(
        "AC" + "0".repeat(32),
        HexFormat.of().formatHex(token),
        SENDER,
        URI.create(publicUrl),
        URI.create("http://localhost:" + port + "/simulator/carrier"));
  }
}
