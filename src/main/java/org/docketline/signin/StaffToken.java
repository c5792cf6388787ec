package org.docketline.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a browser holds of a session of the console; null where it holds none. */
final class StaffToken extends BaseAuthenticationRequest {
  private final String token;

  StaffToken(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }
}
