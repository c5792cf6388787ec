package org.docketline.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * A county's OpenID provider, as far as a sign-in asks it; it says of somebody what a test wants.
 */
public final class FakeCountySignOn implements AutoCloseable {
  public static final String CLIENT = "docketline";
  public static final String SECRET = "a secret of the county";
  private static final int LIFE_MINUTES = 5;

  /** How an ID token is signed. */
  public enum Signed {
    RIGHT,
    BY_ANOTHER_KEY,
    NOT_AT_ALL,
    BY_THE_PUBLIC_KEY_AS_A_SECRET
  }

  private record Given(Map<String, String> asked, Map<String, Object> claims, Signed signed) {}

  private final HttpServer server;
  private final RsaJsonWebKey key = key();
  private final RsaJsonWebKey another = key();
  private final Map<String, Given> codes = new ConcurrentHashMap<>();
  private volatile boolean down;

  public FakeCountySignOn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", page -> answer(page, 200, about()));
    server.createContext("/keys", page -> answer(page, 200, "{\"keys\":[" + key.toJson() + "]}"));
    server.createContext("/token", this::token);
    server.start();
  }

  private static RsaJsonWebKey key() {
    try {
      RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
      made.setKeyId("of-the-county");
      return made;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** It answers nobody, or answers again. */
  public void setDown(boolean isDown) {
    down = isDown;
  }

  private String about() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/logout",
     "id_token_signing_alg_values_supported":["RS256"]}"""
        .formatted(issuer());
  }

  /** Somebody signs in where they were sent; the answer is where the browser is sent back to. */
  public String signIn(String sentTo, Map<String, Object> claims, Signed signed) {
    Map<String, String> asked = form(URI.create(sentTo).getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, new Given(asked, claims, signed));
    return back(asked, "code=" + code);
  }

  /** The same where the provider says no. */
  public String refuse(String sentTo, String error) {
    return back(form(URI.create(sentTo).getRawQuery()), "error=" + error);
  }

  private static String back(Map<String, String> asked, String answer) {
    String path = URI.create(asked.get("redirect_uri")).getPath();
    return path + "?state=" + asked.get("state") + "&" + answer;
  }

  private void token(HttpExchange page) throws IOException {
    Map<String, String> form = form(new String(page.getRequestBody().readAllBytes(), UTF_8));
    Given given = codes.remove(form.get("code"));
    String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
    if (given == null
        || !("Basic " + basic).equals(page.getRequestHeaders().getFirst("Authorization"))
        || !given.asked.get("redirect_uri").equals(form.get("redirect_uri"))
        || !given.asked.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
      answer(page, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      String token = "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}";
      answer(page, 200, token.formatted(idToken(given)));
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String idToken(Given given) {
    var claims = new JwtClaims();
    claims.setIssuer(issuer());
    claims.setAudience(CLIENT);
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(LIFE_MINUTES);
    claims.setClaim("nonce", given.asked.get("nonce"));
    given.claims.forEach(
        (name, value) -> {
          if (value.equals("")) {
            claims.unsetClaim(name);
          } else {
            claims.setClaim(name, value instanceof NumericDate at ? at.getValue() : value);
          }
        });
    return signed(claims.toJson(), given.signed);
  }

  private String signed(String claims, Signed signed) {
    var token = new JsonWebSignature();
    token.setPayload(claims);
    token.setKeyIdHeaderValue(key.getKeyId());
    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    token.setKey(key.getPrivateKey());
    switch (signed) {
      case RIGHT -> {}
      case BY_ANOTHER_KEY -> token.setKey(another.getPrivateKey());
      case NOT_AT_ALL -> {
        token.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        token.setKey(null);
      }
      case BY_THE_PUBLIC_KEY_AS_A_SECRET -> {
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKey(new HmacKey(key.getPublicKey().getEncoded()));
      }
    }
    try {
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new HashMap<>();
    for (String field : text.split("&", -1)) {
      String[] parts = field.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return form;
  }

  private void answer(HttpExchange page, int status, String json) throws IOException {
    if (!down) {
      byte[] bytes = json.getBytes(UTF_8);
      page.getResponseHeaders().set("Content-Type", "application/json");
      page.sendResponseHeaders(status, bytes.length);
      page.getResponseBody().write(bytes);
    }
    page.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
