package org.docketline;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A county whose district has a list of its own, with the columns of the first. */
public final class TwoLists implements QuarkusTestProfile {
  public static final SecondList DISTRICT = SecondList.named("district");

  @Override
  public Map<String, String> getConfigOverrides() {
    return DISTRICT.settings();
  }
}
