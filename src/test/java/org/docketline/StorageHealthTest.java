package org.docketline;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that answers and takes nothing, as on a full disk. */
@QuarkusTest
class StorageHealthTest extends ServiceTest {
  @AfterEach
  void emptyTheDisk() throws SQLException {
    execute("drop trigger if exists full_disk on write_probe; drop function if exists full_disk");
  }

  @Test
  void readinessIsDownWhileAWriteFailsAndUpAgainByItself() throws SQLException {
    operations("/q/health/ready").then().statusCode(200).body(containsString("storage"));
    execute(
        """
        create function full_disk() returns trigger language plpgsql as $$
          begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$;
        create trigger full_disk before insert on write_probe execute function full_disk()""");

    operations("/q/health/ready")
        .then()
        .statusCode(503)
        .body(containsString("a write fails: 53100"));

    emptyTheDisk();
    operations("/q/health/ready").then().statusCode(200);
  }
}
