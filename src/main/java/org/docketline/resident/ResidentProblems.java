package org.docketline.resident;

import java.util.List;
import java.util.stream.IntStream;
import org.docketline.bounds.ClientAddress;
import org.docketline.settings.SettingProblems;
import org.eclipse.microprofile.config.Config;

/** What is wrong with the settings of the pages for residents. */
public final class ResidentProblems {
  private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
  private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

  private ResidentProblems() {}

  /** By key. */
  public static List<String> problems(ResidentConfig config, Config all) {
    return new SettingProblems()
        .addAll(ClientAddress.problems(config.proxies()))
        .refuse(
            bounds(config.limits()).anyMatch(most -> most < 1),
            "docketline.resident.limits: each must be 1 or more")
        .refuse(
            config.limits().missDelay().isNegative(),
            "docketline.resident.limits.miss-delay: must not be less than nothing")
        .refuse(
            isOn(all) && all.getOptionalValue(TRUSTED, String.class).isEmpty(),
            FORWARDING + ": needs " + TRUSTED + ", or anybody may say where they come from")
        .found();
  }

  private static IntStream bounds(ResidentConfig.Limits limits) {
    return IntStream.of(
        limits.missesPerAddressPerHour(),
        limits.missesPerTicketPerDay(),
        limits.missesPerTicketPerDayOverall(),
        limits.missesPerSecondFactPerDay(),
        limits.missesPerHourOverall());
  }

  private static boolean isOn(Config all) {
    return all.getOptionalValue(FORWARDING, Boolean.class).orElse(false);
  }
}
