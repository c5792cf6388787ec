package org.docketline.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.AuthenticationException;
import org.apache.hc.client5.http.auth.ChallengeType;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.MalformedChallengeException;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.AuthChallengeParser;
import org.apache.hc.client5.http.impl.auth.DigestScheme;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.message.ParserCursor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** The ways in which a web server asks who we are. */
final class WebLogin {
  private static final String DIGEST = "digest";

  private final List<AuthChallenge> offered = new ArrayList<>();

  /** Reads what a refusal asks for. */
  WebLogin(HttpHeaders refusal) {
    for (String asked : refusal.allValues("WWW-Authenticate")) {
      try {
        var all = new ParserCursor(0, asked.length());
        offered.addAll(AuthChallengeParser.INSTANCE.parse(ChallengeType.TARGET, asked, all));
      } catch (ParseException e) {
        // It is as if nothing had been asked; that we are refused is said all the same.
      }
    }
  }

  /** The answer to Digest; empty where it is not asked for, or not in a way that is known. */
  Optional<String> digest(URI uri, ServerAccess access) {
    return offered.stream()
        .filter(challenge -> access.username() != null && name(challenge).equals(DIGEST))
        .flatMap(challenge -> digest(challenge, uri, access).stream())
        .findFirst();
  }

  private static Optional<String> digest(AuthChallenge asked, URI uri, ServerAccess access) {
    var host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    String password = access.password() == null ? "" : access.password();
    var us = new UsernamePasswordCredentials(access.username(), password.toCharArray());
    CredentialsProvider ours = (scope, context) -> us;
    var context = HttpCoreContext.create();
    var scheme = new DigestScheme();
    try {
      scheme.processChallenge(asked, context);
      scheme.isResponseReady(host, ours, context);
      return Optional.of(
          scheme.generateAuthResponse(host, new BasicHttpRequest("GET", uri), context));
    } catch (MalformedChallengeException | AuthenticationException e) {
      return Optional.empty();
    }
  }

  private static String name(AuthChallenge challenge) {
    return challenge.getSchemeName().toLowerCase(Locale.ROOT);
  }

  /** What to say of a refusal. */
  IOException refusal(ServerAccess access) {
    String methods =
        offered.stream()
            .map(AuthChallenge::getSchemeName)
            .distinct()
            .collect(Collectors.joining(", "));
    boolean isKnown =
        offered.stream().map(WebLogin::name).anyMatch(List.of("basic", DIGEST)::contains);
    String why =
        methods.isEmpty()
            ? ""
            : !isKnown
                ? ": it offers " + methods + ", and only Basic and Digest are known here"
                : access.username() == null
                    ? ": it asks for username and password (" + methods + ")"
                    : ": username or password is not the right one (" + methods + ")";
    return new IOException("the server answered 401" + why);
  }
}
