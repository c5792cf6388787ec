package org.docketline.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A web server whose certificate nobody signed but the county itself. */
class FetchCertificateTest extends FetchTest {
  private HttpsServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void countysOwnCertificateIsTrustedWhereItIsGiven() throws Exception {
    X509Certificate own = serve("localhost");

    assertThatThrownBy(() -> fetch(url()))
        .isInstanceOf(IOException.class)
        .hasMessage("the server's certificate is not trusted: set ca-file to the county's CA");
    access = trusting(pem(own, serveNobody()));
    assertThat(text(fetch(url()))).isEqualTo("number\n");
  }

  @Test
  void certificateOfAnotherIsNotTrusted() throws Exception {
    serve("localhost");
    access = trusting(pem(serveNobody()));

    assertThatThrownBy(() -> fetch(url())).hasMessageContaining("is not trusted");
  }

  @Test
  void certificateOfAnotherNameIsSaid() throws Exception {
    access = trusting(pem(serve("files.county.example")));

    assertThatThrownBy(() -> fetch(url()))
        .hasMessage("the server's certificate is of another name than the url's");
  }

  @Test
  void fileWithoutCertificatesIsRefused() throws IOException {
    Path empty = Files.writeString(county.resolve("ca.pem"), "");
    Path other = Files.writeString(county.resolve("other.pem"), "none");

    for (Path file : new Path[] {empty, other, county.resolve("missing.pem")}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> trusting(file))
          .withMessage("ca-file: " + file + " cannot be read as certificates (PEM)");
    }
  }

  private static ServerAccess trusting(Path caFile) {
    return new ServerAccess(null, null, null, null, Map.of(), new WebRules(caFile, null));
  }

  private Path pem(Certificate... certificates) throws Exception {
    var text = new StringBuilder();
    for (Certificate one : certificates) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getMimeEncoder().encodeToString(one.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return Files.writeString(county.resolve("ca.pem"), text);
  }

  private String url() {
    return "https://localhost:" + server.getAddress().getPort() + "/file";
  }

  private static X509Certificate serveNobody() throws Exception {
    return certificate(keys(), "elsewhere");
  }

  private X509Certificate serve(String name) throws Exception {
    KeyPair keys = keys();
    X509Certificate certificate = certificate(keys, name);
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("us", keys.getPrivate(), new char[0], new Certificate[] {certificate});
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, new char[0]);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "number\n".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return certificate;
  }

  private static KeyPair keys() throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  // The system's clock judges it, not ours.
  private static X509Certificate certificate(KeyPair keys, String name) throws Exception {
    var subject = new X500Name("CN=" + name);
    Instant now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            subject,
            BigInteger.ONE,
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(1))),
            subject,
            keys.getPublic());
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }
}
