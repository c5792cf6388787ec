package org.docketline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates are believed: those that the system trusts, and a county's own. */
final class TrustedServers {
  private TrustedServers() {}

  /** Throws IllegalArgumentException, beginning with the setting, for a file of no certificates. */
  static SSLContext with(Path caFile) {
    try {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (TrustManager manager : managers(null)) {
        addAll(trusted, ((X509TrustManager) manager).getAcceptedIssuers());
      }
      addAll(trusted, certificates(caFile).toArray(Certificate[]::new));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(trusted), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "ca-file: " + caFile + " cannot be read as certificates (PEM)", e);
    }
  }

  private static TrustManager[] managers(KeyStore trusted) throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return factory.getTrustManagers();
  }

  private static Collection<? extends Certificate> certificates(Path caFile)
      throws IOException, GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(caFile)) {
      var found = CertificateFactory.getInstance("X.509").generateCertificates(pem);
      if (found.isEmpty()) {
        throw new IOException("there is none");
      }
      return found;
    }
  }

  private static void addAll(KeyStore to, Certificate[] all) throws GeneralSecurityException {
    for (Certificate one : all) {
      to.setCertificateEntry("ca" + to.size(), one);
    }
  }

  /** What to say of a server that could not be asked; null if its certificate is not why. */
  static String distrust(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof CertificateExpiredException) {
        return "the server's certificate has expired";
      }
      String words = String.valueOf(at.getMessage());
      if (words.contains("PKIX path")) {
        return "the server's certificate is not trusted: set ca-file to the county's CA";
      }
      if (words.contains("No subject alternative") || words.contains("No name matching")) {
        return "the server's certificate is of another name than the url's";
      }
    }
    return null;
  }
}
