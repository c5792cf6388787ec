package org.docketline.alert;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands e-mails to the county's mail server. */
@Singleton
class MailPost {
  /** What must be set; the host has a default that is nobody's. */
  static final String KEYS = "quarkus.mailer.from and quarkus.mailer.host";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReactiveMailer mailer;
  private final Vertx vertx;
  private final boolean open;

  MailPost(
      ReactiveMailer mailer,
      Vertx vertx,
      @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
    this.mailer = mailer;
    this.vertx = vertx;
    this.open = from.isPresent();
  }

  /** Whether there is a mail server to hand anything to. */
  boolean isOpen() {
    return open;
  }

  /** Why it could not be handed over, without the address; empty where it was. */
  Optional<String> send(String to, AlertMail mail) {
    if (!open) {
      return Optional.of("no mail server is configured: " + KEYS);
    }
    try {
      hand(
          Mail.withText(to, mail.subject(), mail.body())
              .addHeader("Auto-Submitted", "auto-generated"));
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(reason(e));
    }
  }

  // Begun on another thread than Vert.x's own, one in some hundred misses what the server says.
  private void hand(Mail mail) {
    Uni.createFrom()
        .deferred(() -> mailer.send(mail))
        .runSubscriptionOn(begun -> vertx.runOnContext(context -> begun.run()))
        .await()
        .atMost(PATIENCE);
  }

  // Messages may quote the address.
  private static String reason(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause)
        .filter(SMTPException.class::isInstance)
        .map(SMTPException.class::cast)
        .filter(e -> e.getReplyCode() > 0)
        .findFirst()
        .map(e -> "the mail server refuses it (%d)".formatted(e.getReplyCode()))
        .orElseGet(() -> "the mail server cannot be reached (%s)".formatted(root(failure)));
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
