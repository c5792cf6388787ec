package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.docketline.PageVisitor;
import org.docketline.ServiceTest;
import org.docketline.figures.TextCounting;
import org.docketline.sms.Fate;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of a day, and those behind a count. */
@QuarkusTest
class TextsPageTest extends ServiceTest {
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\">Further ones");
  private static final Pattern TEXT =
      Pattern.compile("<td class=\"govuk-table__cell\">(\\d+)</td>");

  @Inject TextCounting counting;

  private PageVisitor clerk;

  @BeforeEach
  void signIn() throws SQLException {
    clerk = StaffFixture.of(database, StaffRole.CLERK);
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,");
  }

  private String texts(PageVisitor who, String query) {
    counting.count();
    return who.get("/console/texts" + query).then().statusCode(200).extract().asString();
  }

  /** Copies of the one text, a millisecond apart by twos, so that some are planned at once. */
  private void more(int times, String notice) throws SQLException {
    execute(
        """
        insert into message (subscriber_id, notice, cause, urgency, status, created_at, due_at,
          expires_at, changed_at)
        select subscriber_id, '%2$s', cause || '%2$s' || i, 1, status,
          created_at - interval '1 ms' * (i / 2), due_at, expires_at, changed_at
        from (select * from message order by id limit 1) m, generate_series(1, %1$d) i"""
            .formatted(times, notice));
  }

  @Test
  void countLeadsToItsTextsAndThoseToWhoseTheyAre() throws SQLException {
    carrier().next(Fate.error(400, 21617));
    tick();
    assertThat(texts(clerk, ""))
        .contains("Texts of Mon, May 4, 2026", "1 due, 0 sent, 0 delivered, 1 not delivered")
        .contains("longer than 1600 characters (21617)")
        .contains(
            "/console/texts/list?day=2026-05-04&amp;kind=moved&amp;state=REFUSED&amp;code=21617");
    String list =
        clerk
            .get("/console/texts/list?day=2026-05-04&kind=moved&state=REFUSED&code=21617")
            .asString();
    assertThat(list)
        .contains("not delivered: the carrier says: longer than 1600 characters (21617)")
        .contains("Mon, May 4, 2026, 12:00 PM", "/console/caller?id=1")
        .doesNotContain("0142", "0200", "CHANGED");
    assertThat(texts(clerk, "?day=2026-05-03")).contains("Texts of Sun, May 3, 2026", "None.");
  }

  @Test
  void viewerSeesCountsAlone() throws SQLException {
    PageVisitor viewer = StaffFixture.of(database, StaffRole.VIEWER);
    assertThat(texts(viewer, ""))
        .contains(">moved<", ">1<")
        .doesNotContain("/console/texts/list", "/console/texts/untold", "0142", "0200");
    for (String page : List.of("list?kind=moved&state=CREATED", "untold")) {
      assertThat(viewer.get("/console/texts/" + page).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void pagesShowEachTextOnceWhileOthersArePlanned() throws SQLException {
    more(120, "moved");
    counting.count();
    List<Integer> seen = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String next = "/console/texts/list?day=2026-05-04&kind=moved&state=CREATED";
    while (next != null) {
      String page = clerk.get(next).then().statusCode(200).extract().asString();
      List<Integer> ids =
          TEXT.matcher(page).results().map(one -> Integer.valueOf(one.group(1))).toList();
      sizes.add(ids.size());
      seen.addAll(ids);
      execute("update message set created_at = created_at + interval '1 s' where id = 1");
      Matcher further = NEXT.matcher(page);
      next = further.find() ? further.group(1).replace("&amp;", "&") : null;
    }
    assertThat(sizes).containsExactly(50, 50, 21);
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 121).boxed().toList());
  }

  @Test
  void kindIsShownAsTextAlone() throws SQLException {
    more(1, "<script>alert(1)</script>&x=1");
    assertThat(texts(clerk, ""))
        .contains("&lt;script&gt;", "kind=%3Cscript%3E")
        .doesNotContain("<script>alert");
    assertThat(
            clerk.get("/console/texts/list?kind=%3Cscript%3Ealert&state=CREATED&code=1").asString())
        .contains("&lt;script&gt;alert", "None is kept")
        .doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @CsvSource({
    "?day=yesterday, 404",
    "?day=2026-02-30, 404",
    "?day=%2B999999999-12-31, 404",
    "/list?kind=moved, 404",
    "/list?state=CREATED&day=2026-05-04&planned=-9223372036854775808&before=0, 200",
    "/list?state=CREATED&day=2026-05-04&planned=9223372036854775807&before=-1, 200"
  })
  void strangeAddressIsNoFault(String address, int status) {
    assertThat(clerk.get("/console/texts" + address).statusCode()).isEqualTo(status);
  }
}
