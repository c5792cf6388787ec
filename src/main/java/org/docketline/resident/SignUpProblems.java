package org.docketline.resident;

import java.util.List;
import org.docketline.settings.SettingProblems;

/** What is wrong with the settings of signing up. */
public final class SignUpProblems {
  private SignUpProblems() {}

  /** By key. */
  public static List<String> problems(SignUpConfig config) {
    return new SettingProblems()
        .refuse(
            config.codesPerHourOfAddress() < 1,
            "docketline.resident.sign-up.codes-per-hour-of-address: it must be 1 or more")
        .refuse(
            config.codesPerHour() < 1,
            "docketline.resident.sign-up.codes-per-hour: it must be 1 or more")
        .refuse(
            config.wrongCodesPerHour() < 1,
            "docketline.resident.sign-up.wrong-codes-per-hour: it must be 1 or more")
        .found();
  }
}
