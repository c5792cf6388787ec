package org.docketline.signin;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Why a sign-in by the county's account failed: what its owner is told, and the reason for the log,
 * in which nothing of them stands. What the library itself would log holds whole tokens.
 */
record CountyDoubt(CountyRefusal refusal, String reason) {
  private static final int CAUSES = 10;
  private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,40})\"");
  private static final String USED_UP = "invalid_grant";

  private static final Map<Integer, String> OF_TOKEN =
      Map.of(
          ErrorCodes.EXPIRED, "it has expired",
          ErrorCodes.NOT_YET_VALID, "it is not valid yet: do the clocks agree?",
          ErrorCodes.AUDIENCE_INVALID, "it is for another client-id",
          ErrorCodes.ISSUER_INVALID, "it is of another issuer",
          ErrorCodes.ISSUER_MISSING, "it has no issuer",
          ErrorCodes.SIGNATURE_INVALID, "its signature is wrong",
          ErrorCodes.SIGNATURE_MISSING, "it is not signed",
          ErrorCodes.SUBJECT_MISSING, "it has no subject",
          ErrorCodes.MISCELLANEOUS, "its nonce is another, or its algorithm is not allowed");

  /** From what the library throws. */
  static CountyDoubt of(Throwable thrown) {
    return causes(thrown)
        .map(CountyDoubt::plain)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> unsaid(thrown));
  }

  private static CountyDoubt unsaid(Throwable thrown) {
    return causes(thrown).anyMatch(CountyDoubt::isOfWhatWasAnswered)
        ? new CountyDoubt(CountyRefusal.UNPROVED, "the ID token is refused: it cannot be read")
        : new CountyDoubt(
            CountyRefusal.AWAY,
            causes(thrown)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(", ", "no answer (", ")")));
  }

  private static boolean isOfWhatWasAnswered(Throwable thrown) {
    return thrown instanceof AuthenticationFailedException
        || (thrown instanceof AuthenticationCompletionException && thrown.getCause() == null);
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(CAUSES);
  }

  private static CountyDoubt plain(Throwable thrown) {
    return thrown instanceof InvalidJwtException token ? unproved(token) : answered(thrown);
  }

  private static CountyDoubt unproved(InvalidJwtException token) {
    String why =
        token.getErrorDetails().stream()
            .map(detail -> OF_TOKEN.getOrDefault(detail.getErrorCode(), "it cannot be read"))
            .distinct()
            .collect(Collectors.joining("; "));
    return new CountyDoubt(CountyRefusal.UNPROVED, "the ID token is refused: " + why);
  }

  // The answer of the provider's token endpoint, as the library hands it on.
  private static CountyDoubt answered(Throwable thrown) {
    Matcher error = ERROR.matcher(Objects.toString(thrown.getMessage(), ""));
    if (!error.find()) {
      return null;
    }
    return new CountyDoubt(
        error.group(1).equals(USED_UP) ? CountyRefusal.STALE : CountyRefusal.UNPROVED,
        "the provider says " + error.group(1));
  }
}
