package org.docketline.resident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * How far somebody has come who signs up or asks for a code: what they want to follow, if anything,
 * and the sign-up whose code they are to type.
 */
record SignUpDraft(TicketWish wish, Long signUp) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Somebody who only wants to see what a phone follows. */
  static final SignUpDraft TO_SEE = new SignUpDraft(null, null);

  Optional<TicketWish> wished() {
    return Optional.ofNullable(wish);
  }

  SignUpDraft asked(long begun) {
    return new SignUpDraft(wish, begun);
  }

  /** Keeps it sealed in the browser, so that no address shows it. */
  @Singleton
  static final class Kept {
    private final PageSession session;

    Kept(PageSession session) {
      this.session = session;
    }

    void keep(RoutingContext page, SignUpDraft draft) {
      try {
        session.begin(page, PageSession.Kind.SIGN_UP, JSON.writeValueAsString(draft));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A draft can be written", e);
      }
    }

    Optional<SignUpDraft> of(RoutingContext page) {
      return session.read(page, PageSession.Kind.SIGN_UP).flatMap(Kept::read);
    }

    // One of an older release is over as one that is too old is.
    private static Optional<SignUpDraft> read(String written) {
      try {
        return Optional.of(JSON.readValue(written, SignUpDraft.class));
      } catch (JsonProcessingException e) {
        return Optional.empty();
      }
    }

    void end(RoutingContext page) {
      session.end(page, PageSession.Kind.SIGN_UP);
    }
  }
}
