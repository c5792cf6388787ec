package org.docketline.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.settings.SettingProblems;

/** What is wrong with the settings of the county's own sign-on. */
public final class CountySignOnProblems {
  private static final String PREFIX = "docketline.console.oidc.";
  private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private CountySignOnProblems() {}

  /** By key; {@code publicUrl} is where browsers are sent back to. */
  public static List<String> problems(CountySignOnConfig config, String publicUrl) {
    var problems = new SettingProblems();
    if (isAnySet(config)) {
      problems
          .refuse(!config.isOn(), missing("issuer"))
          .refuse(config.clientId().isEmpty(), missing("client-id"))
          .refuse(config.clientSecret().isEmpty(), missing("client-secret"))
          .refuse(roles(config).allMatch(Optional::isEmpty), missing("roles.clerk"))
          .refuse(
              config.issuer().filter(issuer -> !isSafe(issuer)).isPresent(),
              PREFIX + "issuer: must be an https address, as the provider writes it")
          .refuse(
              !isSafe(publicUrl),
              "docketline.twilio.public-url: must be https beside " + PREFIX + "issuer");
    }
    return problems.found();
  }

  private static boolean isAnySet(CountySignOnConfig config) {
    return Stream.concat(
            Stream.of(config.issuer(), config.clientId(), config.clientSecret()), roles(config))
        .anyMatch(Optional::isPresent);
  }

  private static Stream<Optional<List<String>>> roles(CountySignOnConfig config) {
    return Stream.of(config.roles().viewer(), config.roles().clerk(), config.roles().admin());
  }

  private static String missing(String key) {
    return PREFIX + key + ": must be set for the county's own sign-on";
  }

  // What is sent in clear on this machine leaves it nowhere.
  private static boolean isSafe(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && uri.getRawUserInfo() == null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || ("http".equalsIgnoreCase(uri.getScheme())
                  && OF_THIS_MACHINE.contains(uri.getHost())));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
