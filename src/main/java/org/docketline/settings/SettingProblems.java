package org.docketline.settings;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Gathers what is wrong with a room's part of the configuration. Each problem is a sentence that
 * names its key, and never the value of a secret.
 */
public final class SettingProblems {
  private final List<String> found = new ArrayList<>();

  /** Reads a setting whose own error names its key. */
  public SettingProblems check(Runnable reading) {
    return check("", reading);
  }

  /** Reads a setting of this key, or whose error continues these keys. */
  public SettingProblems check(String key, Runnable reading) {
    try {
      reading.run();
    } catch (ConfigurationException e) {
      found.add(e.getMessage());
    } catch (IllegalArgumentException e) {
      found.add(key + e.getMessage());
    }
    return this;
  }

  /** Adds this sentence where it holds. */
  public SettingProblems refuse(boolean wrong, String why) {
    if (wrong) {
      found.add(why);
    }
    return this;
  }

  /** Adds what another part found. */
  public SettingProblems addAll(Collection<String> problems) {
    found.addAll(problems);
    return this;
  }

  /** Each problem once; empty where all is well. */
  public List<String> found() {
    return found.stream().distinct().toList();
  }

  /** Throws ConfigurationException with every problem, a line each, if there is any. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ConfigurationException(String.join("\n  ", found()));
    }
  }
}
