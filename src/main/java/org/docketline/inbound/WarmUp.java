package org.docketline.inbound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.docketline.docket.CountyConfig;
import org.docketline.lookup.AskedLookUps;
import org.docketline.sms.PhoneNumber;
import org.docketline.understanding.TextParser;
import org.jboss.logging.Logger;

/**
 * Answers texts of nobody once the service is open, and forgets them: code that has never run is
 * slow, and the first residents of a new process would wait for it.
 */
@Singleton
final class WarmUp {
  private static final Logger LOG = Logger.getLogger(WarmUp.class);

  /** A number that no telephone has. */
  private static final PhoneNumber NOBODY = new PhoneNumber("+13145550100");

  // Texts that change nothing and that no log tells of.
  private static final List<String> TEXTS =
      List.of("STATUS", "HELP", "when is my court date?", "thank you", "can i pay online");

  /** After so many the compiler has seen most of what an answer takes. */
  private static final int ROUNDS = 100;

  private final Conversation conversation;
  private final TextParser parser;

  WarmUp(Conversation conversation, CountyConfig county, LearnedNumbers numbers) {
    this.conversation = conversation;
    this.parser = new TextParser(county.citationPattern(), numbers);
  }

  void afterOpening(@ObservesAsync HttpServerStart opened) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      warmUp();
    }
  }

  private void warmUp() {
    try {
      for (int round = 0; round < ROUNDS; round++) {
        answerAll();
      }
    } catch (RuntimeException e) {
      LOG.warn("The first texts may be answered slowly", e);
    }
  }

  private void answerAll() {
    QuarkusTransaction.begin();
    try {
      TEXTS.forEach(this::answer);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void answer(String body) {
    String sid = "SM%032x".formatted(TEXTS.indexOf(body));
    Map<String, String> form = Map.of("MessageSid", sid, "Body", body);
    conversation.answer(IncomingText.of(form, NOBODY, parser), AskedLookUps.NOTHING);
  }
}
