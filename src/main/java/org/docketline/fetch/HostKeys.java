package org.docketline.fetch;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Base64;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys that a server may prove itself by, as fingerprints. Read from whatever OpenSSH prints:
 * the lines of {@code ssh-keygen -lf}, of {@code ssh-keyscan}, of a known_hosts or a .pub file.
 */
record HostKeys(Set<String> fingerprints) {
  /** Fits no server. */
  static final HostKeys NONE = new HostKeys(Set.of());

  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}(?![\\w+/])");
  private static final Pattern KEY = Pattern.compile("(?<!\\S)AAAA[A-Za-z0-9+/]{20,}={0,2}(?!\\S)");

  static HostKeys parse(String text) {
    try {
      var keys = new HostKeys(fingerprints(text));
      if (!keys.fingerprints.isEmpty()) {
        return keys;
      }
    } catch (IllegalArgumentException e) {
      // not base64: said below
    }
    throw new IllegalArgumentException(
        "host-key: neither a fingerprint, SHA256:…, nor a public key, ssh-ed25519 AAAA…");
  }

  private static Set<String> fingerprints(String text) {
    return Stream.concat(
            FINGERPRINT.matcher(text).results().map(MatchResult::group),
            KEY.matcher(text).results().map(MatchResult::group).map(HostKeys::fingerprint))
        .collect(toUnmodifiableSet());
  }

  private static String fingerprint(String key) {
    byte[] hash = FileDigest.sha256().digest(Base64.getDecoder().decode(key));
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
  }

  boolean contains(String fingerprint) {
    return fingerprints.contains(fingerprint);
  }
}
