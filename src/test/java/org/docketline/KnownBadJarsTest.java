package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No jar that this is built with has a version of the list {@code known-bad-jars.csv}. */
class KnownBadJarsTest {
  private record Jar(String artifact, String version) {
    /** As Maven keeps it: {@code …/org/example/name/1.0/name-1.0.jar}. */
    static Jar of(Path file) {
      Path version = file.getParent();
      Path artifact = version.getParent();
      String group = artifact.getParent().toString().replace(File.separatorChar, '.');
      return new Jar(group + ":" + artifact.getFileName(), version.getFileName().toString());
    }
  }

  private record BadVersions(String artifact, VersionRange versions, String why) {
    boolean hold(Jar jar) {
      return ("." + jar.artifact).endsWith("." + artifact)
          && versions.containsVersion(new DefaultArtifactVersion(jar.version));
    }
  }

  private static List<BadVersions> knownBad() throws Exception {
    try (InputStream list = KnownBadJarsTest.class.getResourceAsStream("/known-bad-jars.csv");
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(list)) {
      return rows.stream().map(KnownBadJarsTest::badVersions).toList();
    }
  }

  private static BadVersions badVersions(NamedCsvRecord row) {
    try {
      VersionRange versions = VersionRange.createFromVersionSpec(row.getField("versions"));
      return new BadVersions(row.getField("artifact"), versions, row.getField("why"));
    } catch (InvalidVersionSpecificationException e) {
      throw new IllegalStateException("line " + row.getStartingLineNumber(), e);
    }
  }

  private static List<Jar> jars() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(file -> file.endsWith(".jar"))
        .map(file -> Jar.of(Path.of(file)))
        .toList();
  }

  private static List<String> bad(List<Jar> jars) throws Exception {
    List<BadVersions> knownBad = knownBad();
    return jars.stream()
        .flatMap(jar -> knownBad.stream().filter(bad -> bad.hold(jar)).map(bad -> jar + bad.why))
        .toList();
  }

  @Test
  void noJarHasAKnownBadVersion() throws Exception {
    assertThat(jars()).as("jars of the class path").hasSizeGreaterThan(100);
    assertThat(bad(jars())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "io/netty/netty-codec-http, 4.1.100.Final, 1",
    "io/netty/netty-codec-http, 4.1.140.Final, 0",
    "com/google/protobuf/protobuf-java, 4.27.0, 1",
    "com/google/protobuf/protobuf-java, 3.25.5, 0",
    "commons-io/commons-io, 2.11.0, 1",
    "org/postgresql/postgresql, 42.7.5, 1",
    "org/postgresql/postgresql, 42.7.3, 0"
  })
  void listedVersionIsFound(String artifact, String version, int found) throws Exception {
    Path jar = Path.of("/home/any/repository", artifact, version, "any.jar");
    assertThat(bad(List.of(Jar.of(jar)))).hasSize(found);
  }
}
