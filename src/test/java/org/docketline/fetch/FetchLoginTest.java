package org.docketline.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A web server that wants to know who we are, and works out by itself whether it is us. */
class FetchLoginTest extends FetchTest {
  private static final Pattern PART = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

  private final List<String> told = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String[] asked = {};
  private String algorithm = "MD5";

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    access = new ServerAccess("county", "p:w", null, null, Map.of("X-Key", "k"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          MD5     ~ Digest realm="dockets", nonce="n1", qop="auth", opaque="o"
          MD5     ~ Digest realm="dockets, and \\"more\\"", nonce="n1", algorithm=MD5, qop="auth,auth-int"
          MD5     ~ Digest realm="dockets", nonce="n1"
          SHA-256 ~ Digest realm="dockets", nonce="n1", algorithm=SHA-256, qop="auth"
          """)
  void digestIsAnswered(String hash, String challenge) throws Exception {
    algorithm = hash;
    asked = new String[] {challenge};

    assertThat(text(fetch(url()))).isEqualTo("number\n");
    assertThat(told).hasSize(2);
  }

  @Test
  void digestOfAnotherPasswordIsRefused() {
    asked = new String[] {"Digest realm=\"dockets\", nonce=\"n1\", qop=\"auth\""};
    access = new ServerAccess("county", "other", null, null, Map.of());

    assertThatThrownBy(() -> fetch(url()))
        .hasMessage("the server answered 401: username or password is not the right one (Digest)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          county ~ Negotiate             ~ NTLM                 ~ the server answered 401: it offers Negotiate, NTLM, and only Basic and Digest are known here
          county ~ Basic realm="dockets" ~ Negotiate            ~ the server answered 401: username or password is not the right one (Basic, Negotiate)
                 ~ Basic realm="dockets" ~ Digest realm="d"     ~ the server answered 401: it asks for username and password (Basic, Digest)
          county ~ Digest realm="d", algorithm=NONE, nonce="n"~ NTLM ~ the server answered 401: username or password is not the right one (Digest, NTLM)
          """)
  void refusalSaysWhatIsOffered(String user, String first, String second, String reason) {
    asked = new String[] {first, second};
    access = new ServerAccess(user, "p:w", null, null, Map.of());

    assertThatThrownBy(() -> fetch(url())).isInstanceOf(IOException.class).hasMessage(reason);
    nothingIsLeft();
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/a%20b?c=d";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    told.add(String.valueOf(authorization));
    boolean isUs = authorization != null && authorization.startsWith("Digest ") && isOurs(exchange);
    for (String challenge : asked) {
      exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
    }
    byte[] body = "number\n".getBytes(UTF_8);
    exchange.sendResponseHeaders(isUs ? 200 : 401, isUs ? body.length : -1);
    if (isUs) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  // RFC 7616, 3.4.1
  private boolean isOurs(HttpExchange exchange) {
    String told = exchange.getRequestHeaders().getFirst("Authorization").replace("\\\"", "'");
    String secret = hash("county:" + part(told, "realm").replace("'", "\"") + ":p:w");
    String request = hash("GET:" + exchange.getRequestURI());
    String qop = part(told, "qop");
    String middle =
        qop == null
            ? part(told, "nonce")
            : String.join(":", part(told, "nonce"), part(told, "nc"), part(told, "cnonce"), qop);
    return hash(secret + ":" + middle + ":" + request).equals(part(told, "response"))
        && part(told, "uri").equals("/a%20b?c=d");
  }

  private static String part(String told, String name) {
    return PART.matcher(told)
        .results()
        .filter(part -> part.group(1).equals(name))
        .map(part -> part.group(2) == null ? part.group(3) : part.group(2))
        .findFirst()
        .orElse(null);
  }

  private String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
