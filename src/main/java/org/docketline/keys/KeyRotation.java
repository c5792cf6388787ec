package org.docketline.keys;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Takes up a key that was added to the file while the service runs, and writes anew with it, a
 * little at a time, what older keys had sealed and hashed: nothing waits for that, since all keys
 * find and open meanwhile. What a feed tells is hashed anew by its next poll.
 */
@Singleton
public final class KeyRotation {
  private static final Logger LOG = Logger.getLogger(KeyRotation.class);

  /** Batches of one column in one go; the rest has time. */
  private static final int MOST_BATCHES = 20;

  private final Keyring keyring;
  private final KeysConfig config;
  private final DataSource database;
  private final Clock clock;

  /** The key under which a look at every row has found nothing older. */
  private long doneFor;

  KeyRotation(Keyring keyring, KeysConfig config, DataSource database, Clock clock) {
    this.keyring = keyring;
    this.config = config;
    this.database = database;
    this.clock = clock;
  }

  /** Reads the file again, and goes on with what is still to be written anew. */
  public synchronized void apply() {
    takeUp();
    if (keyring.hasOlder() && doneFor != keyring.primaryId()) {
      try (Connection connection = database.getConnection()) {
        writeAnew(connection);
      } catch (SQLException e) {
        LOG.warnf("What older keys wrote is written anew later: %s", e.getSQLState());
      }
    }
  }

  private void takeUp() {
    try {
      Keyring now = ConfiguredKeyring.keyring(config, clock);
      if (!now.isLike(keyring)) {
        new KeyringCheck(database, now).verify();
        keyring.become(now);
        LOG.infof("Key %d writes from now on", (Object) keyring.primaryId());
      }
    } catch (SQLException | RuntimeException e) {
      LOG.errorf("The keys stay as they were: %s", e.getMessage());
    }
  }

  private void writeAnew(Connection connection) throws SQLException {
    int all = 0;
    for (KeyUse use : KeyUse.values()) {
      for (String column : use.sealedIn()) {
        all += writeAnew(new SealedColumn(use, column), connection);
      }
    }
    if (all > 0) {
      LOG.infof("%d rows that older keys had written are written anew", (Object) all);
    } else {
      doneFor = keyring.primaryId();
      LOG.infof("Key %d has written all that is sealed", (Object) doneFor);
    }
  }

  /** Whether nothing in this database is sealed by another key than the one that writes. */
  public static boolean isDone(Connection connection, Keyring keyring) throws SQLException {
    for (KeyUse use : KeyUse.values()) {
      for (String column : use.sealedIn()) {
        if (new SealedColumn(use, column).holdsOlder(connection, keyring)) {
          return false;
        }
      }
    }
    return true;
  }

  // A short transaction each; rows that somebody holds are left for the next time.
  private int writeAnew(SealedColumn column, Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    int all = 0;
    for (int i = 0, rows = SealedColumn.AT_ONCE; rows == SealedColumn.AT_ONCE; i++) {
      rows = i < MOST_BATCHES ? column.writeAnew(connection, keyring) : 0;
      connection.commit();
      all += rows;
    }
    return all;
  }
}
