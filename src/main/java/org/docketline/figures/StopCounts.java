package org.docketline.figures;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.docketline.subscription.EndReason;
import org.hibernate.Session;

/** The phones that stopped since a moment, and why; those that came back are not among them. */
@Singleton
public class StopCounts {
  private static final String STOPPED =
      """
      select end_reason as reason, cast(count(*) as integer) as phones from subscriber
      where status = 'STOPPED' and changed_at >= :since group by end_reason order by 2 desc, 1""";

  private final Session session;

  StopCounts(Session session) {
    this.session = session;
  }

  /** {@code reason} is null of an old row. */
  public record Stopped(String reason, int phones) {
    public String words() {
      return reason == null ? "for a reason not kept" : EndReason.valueOf(reason).words();
    }
  }

  @Transactional
  public List<Stopped> since(Instant moment) {
    return session
        .createNativeQuery(STOPPED, Stopped.class)
        .setParameter("since", moment)
        .getResultList();
  }
}
