package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing falls through: what is told apart by a sealed type or an enum of ours is told apart case
 * by case, so that one more case does not compile before everybody handles it.
 */
class DispatchTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SWITCH =
      Pattern.compile("(?m)^( *)(?:\\S.*)?switch \\((?s:.*?)^\\1}");
  private static final Pattern LABEL = Pattern.compile("case ([A-Z][A-Z0-9_]*)");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.docketline");

  @Test
  void nobodyAsksWhichOfASealedTypeItIs() {
    assertThat(
            CLASSES.stream()
                .flatMap(type -> type.getInstanceofChecks().stream())
                .filter(check -> isSealed(check.getRawType()))
                .map(InstanceofCheck::toString))
        .isEmpty();
  }

  private static boolean isSealed(JavaClass type) {
    return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
        .flatMap(one -> Stream.concat(Stream.of(one), one.getAllRawInterfaces().stream()))
        .filter(one -> one.getPackageName().startsWith("org.docketline"))
        .anyMatch(one -> one.reflect().isSealed());
  }

  @Test
  void noSwitchOverAnEnumOfOursHasADefault() throws IOException {
    Set<String> constants =
        CLASSES.stream()
            .filter(JavaClass::isEnum)
            .flatMap(type -> type.getEnumConstants().stream())
            .map(constant -> constant.name())
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .flatMap(DispatchTest::switches)
                  .filter(found -> found.contains("default ->") && names(found, constants)))
          .isEmpty();
    }
  }

  private static Stream<String> switches(Path file) {
    try {
      return SWITCH.matcher(Files.readString(file)).results().map(MatchResult::group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean names(String found, Set<String> constants) {
    return LABEL.matcher(found).results().anyMatch(label -> constants.contains(label.group(1)));
  }
}
