package org.docketline.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.docketline.fetch.VisibleText;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;

/** What was to be told of a trouble at one moment. */
@Entity
@Table(name = "trouble_news")
public class TroubleNews extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String trouble;

  @Enumerated(EnumType.STRING)
  public Stage stage;

  public Instant at;

  @Enumerated(EnumType.STRING)
  public TroubleKind kind;

  /** What it is about, such as a feed; empty where its kind says all. */
  public String about;

  public Instant since;
  public String reason;

  /** Where in its life a trouble is told. */
  public enum Stage {
    BEGUN,
    LASTS,
    OVER
  }

  static void tell(Trouble trouble, Stage stage, Instant now) {
    var news = new TroubleNews();
    news.trouble = trouble.id();
    news.stage = stage;
    news.at = now;
    news.kind = trouble.kind();
    news.about = VisibleText.of(trouble.about());
    news.since = trouble.since();
    news.reason = trouble.reason() == null ? "" : VisibleText.of(trouble.reason());
    news.persist();
  }

  /** The last of one trouble, as it is told once more. */
  static void tellAgain(String trouble, Stage stage, Instant now) {
    TroubleNews.<TroubleNews>find("trouble = ?1 order by id desc", trouble)
        .page(0, 1)
        .firstResultOptional()
        .ifPresent(last -> last.again(stage, now));
  }

  private void again(Stage told, Instant now) {
    var news = new TroubleNews();
    news.trouble = trouble;
    news.stage = told;
    news.at = now;
    news.kind = kind;
    news.about = about;
    news.since = since;
    news.reason = reason;
    news.persist();
  }

  /** All after this one, the oldest first. */
  static List<TroubleNews> after(long told) {
    return list("id > ?1 order by id", told);
  }

  static void forget(Instant before) {
    delete("at < ?1", before);
  }

  boolean isOver() {
    return stage == Stage.OVER;
  }

  /** What it says, in words. */
  String words() {
    return switch (stage) {
      case BEGUN -> kind.begun(about);
      case LASTS -> "still: " + kind.begun(about);
      case OVER -> "over: " + kind.over(about);
    };
  }
}
