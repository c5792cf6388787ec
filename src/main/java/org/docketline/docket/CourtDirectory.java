package org.docketline.docket;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.docketline.settings.SettingProblems;

/** The courts of the county by every name that its feeds use for them, however spelled. */
@Singleton
public final class CourtDirectory {
  /** A county has a few dozen names, and each row of its feeds asks for one of them. */
  private static final int MOST_NAMES = 5_000;

  private final ListedCourts listed;
  private final Map<String, Named> asked = new ConcurrentHashMap<>();
  private final CountyConfig county;

  @Inject
  CourtDirectory(CourtsConfig config, CountyConfig county) {
    this(config.courts(), county);
  }

  /** Reads the file, or the bundled sample; throws ConfigurationException. */
  public CourtDirectory(Optional<String> file, CountyConfig county) {
    this.county = county;
    try {
      this.listed = new CourtFile(county).read(file);
    } catch (IOException e) {
      throw new ConfigurationException("docketline.courts: cannot read " + e.getMessage());
    }
  }

  /** What is wrong with the directory, by its key. */
  public static List<String> problems(CourtsConfig config, CountyConfig county) {
    return new SettingProblems().check(() -> new CourtDirectory(config, county)).found();
  }

  /** The court that a feed means by this name. */
  public Optional<Court> find(String name) {
    return named(name).court();
  }

  /** What is listed under a name, and the form in which it is compared. */
  private record Named(Optional<Court> court, String alias) {}

  private Named named(String name) {
    if (asked.size() > MOST_NAMES) {
      asked.clear();
    }
    return asked.computeIfAbsent(name, asking -> listedAs(alias(asking)));
  }

  private Named listedAs(String alias) {
    return new Named(Optional.ofNullable(byAlias().get(alias)), alias);
  }

  /** Whether a feed means one court by both names; null is none. */
  public boolean isSame(String one, String other) {
    return place(one).equals(place(other));
  }

  private String place(String name) {
    return name == null ? "" : find(name).map(Court::code).orElseGet(() -> named(name).alias());
  }

  /** Where a hearing is held, as far as the directory and the feed tell. */
  public Court of(Hearing hearing) {
    return listed(hearing.court).orElseGet(() -> unlisted(hearing.court));
  }

  /** Whose citation it is, as far as the directory and the feed tell. */
  public Court of(Citation citation) {
    return listed(citation.court).orElseGet(() -> unlisted(citation.court));
  }

  /** Whether a court wants it told that a date was missed: the hearing's, else the citation's. */
  public boolean tellsMissed(Citation citation, Optional<Hearing> missed) {
    return missed
        .flatMap(hearing -> listed(hearing.court))
        .or(() -> listed(citation.court))
        .filter(Court::textsWhenMissed)
        .isPresent();
  }

  private Optional<Court> listed(String name) {
    return Optional.ofNullable(name).flatMap(this::find);
  }

  private Court unlisted(String name) {
    return new Court(
        "",
        name == null ? "" : name,
        "",
        county.contact(),
        county.timeZone(),
        Optional.empty(),
        Optional.empty(),
        CourtWords.NONE,
        CourtWords.NONE,
        false,
        CourtDetails.NONE);
  }

  /** Every court once, in the order of the file. */
  public Set<Court> courts() {
    return Collections.unmodifiableSet(listed.all());
  }

  /** Every address of a page that the directory names. */
  public List<String> links() {
    return courts().stream().flatMap(Court::links).toList();
  }

  /** The court of this code, in small or capital letters. */
  public Optional<Court> coded(String code) {
    return courts().stream().filter(court -> court.code().equalsIgnoreCase(code)).findFirst();
  }

  /** Every zone that a hearing may be in. */
  public Collection<java.time.ZoneId> zones() {
    return Stream.concat(Stream.of(county.timeZone()), courts().stream().map(Court::zone))
        .distinct()
        .toList();
  }

  Map<String, Court> byAlias() {
    return listed.byAlias();
  }

  /** The form in which court names are compared; hearings keep their courts as written. */
  static String alias(String name) {
    return PlaceForm.of(name);
  }
}
