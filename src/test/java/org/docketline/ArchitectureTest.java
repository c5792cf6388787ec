package org.docketline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms: who may import whom. The same table, in words, is in the README. */
class ArchitectureTest {
  private static final String ROOT = "org.docketline";

  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          Map.entry("settings", Set.of()),
          Map.entry("trouble", Set.of()),
          Map.entry("postgres", Set.of()),
          Map.entry("keys", Set.of()),
          Map.entry("sms", Set.of()),
          Map.entry("docket", Set.of("keys")),
          Map.entry("subscription", Set.of("keys", "sms", "docket")),
          Map.entry("outbox", Set.of("keys", "sms", "subscription")),
          Map.entry("wording", Set.of("sms", "docket", "subscription")),
          Map.entry("notice", Set.of("sms", "docket", "subscription", "outbox", "wording")),
          Map.entry("outcomes", Set.of("docket")),
          Map.entry("retention", Set.of("docket", "subscription", "notice")),
          Map.entry("figures", Set.of("docket", "subscription", "outbox", "retention")),
          Map.entry("fetch", Set.of()),
          Map.entry("records", Set.of("fetch")),
          Map.entry("feed", Set.of("keys", "docket", "fetch", "records")),
          Map.entry("comparison", Set.of("fetch", "records", "feed")),
          Map.entry(
              "polling",
              Set.of("keys", "docket", "notice", "fetch", "records", "feed", "comparison")),
          Map.entry(
              "lookup", Set.of("keys", "docket", "notice", "fetch", "records", "feed", "polling")),
          Map.entry(
              "check",
              Set.of(
                  "keys",
                  "docket",
                  "fetch",
                  "records",
                  "feed",
                  "comparison",
                  "polling",
                  "understanding")),
          Map.entry("command", Set.of("docket", "wording", "check")),
          Map.entry("understanding", Set.of("docket", "subscription")),
          Map.entry(
              "inbound",
              Set.of(
                  "keys",
                  "sms",
                  "docket",
                  "subscription",
                  "outbox",
                  "wording",
                  "notice",
                  "feed",
                  "lookup",
                  "understanding")),
          Map.entry("pages", Set.of()),
          Map.entry("bounds", Set.of("keys")),
          Map.entry(
              "resident",
              Set.of(
                  "keys",
                  "sms",
                  "docket",
                  "subscription",
                  "outbox",
                  "wording",
                  "notice",
                  "feed",
                  "lookup",
                  "understanding",
                  "retention",
                  "bounds",
                  "pages")),
          Map.entry("staff", Set.of("keys", "bounds")),
          Map.entry("alert", Set.of("keys", "sms", "docket", "subscription", "fetch", "staff")),
          Map.entry("signin", Set.of("sms", "docket", "staff", "bounds", "pages")),
          Map.entry(
              "console",
              Set.of(
                  "keys",
                  "sms",
                  "docket",
                  "subscription",
                  "outbox",
                  "wording",
                  "notice",
                  "feed",
                  "polling",
                  "inbound",
                  "figures",
                  "outcomes",
                  "staff",
                  "bounds",
                  "signin",
                  "pages")),
          Map.entry("simulator", Set.of("postgres", "sms", "docket", "feed", "polling")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> eachRoomImportsOnlyWhatTheTableAllows() {
    return ROOMS.entrySet().stream()
        .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> check(room)));
  }

  // Every room may say what is wrong, with its settings or now.
  private static void check(Map.Entry<String, Set<String>> room) {
    String[] allowed =
        Stream.concat(Stream.of(room.getKey(), "settings", "trouble"), room.getValue().stream())
            .map(ArchitectureTest::inside)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(inside(room.getKey()))
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(allowed)
                .or(JavaClass.Predicates.resideOutsideOfPackage(ROOT + "..")))
        .check(CLASSES);
  }

  private static String inside(String room) {
    return ROOT + "." + room + "..";
  }

  @Test
  void everyPackageIsInTheTableAndSaysItsIntent() {
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toSet());
    assertThat(packages).isEqualTo(ROOMS.keySet());
    packages.forEach(
        room ->
            assertThat(java.nio.file.Path.of("src/main/java/org/docketline", room))
                .isDirectoryContaining("glob:**/package-info.java"));
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyImportsTheRoot() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
  }

  /** Time is handed in, so that every rule about days can be tried on any date. */
  @Test
  void nobodyAsksTheSystemForTheTime() {
    for (Class<?> type :
        new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
      noClasses().should().callMethod(type, "now").check(CLASSES);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    noClasses()
        .that(areNotTheClocks())
        .should()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> areNotTheClocks() {
    Set<String> clocks = Set.of("CourtClock", "SimulatorSetup");
    return DescribedPredicate.describe(
        "are not the clocks", type -> !clocks.contains(type.getSimpleName()));
  }

  @Test
  void nothingIsInjectedIntoFields() {
    NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
  }

  @Test
  void namesSayWhatThingsAre() {
    String empty = "Manager|Helper|Util|Utils|Impl|Dto";
    assertThat(
            CLASSES.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> Arrays.stream(empty.split("\\|", -1)).anyMatch(name::endsWith)))
        .isEmpty();
  }
}
