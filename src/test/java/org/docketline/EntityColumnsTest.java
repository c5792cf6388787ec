package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.inbound.InboundText;
import org.docketline.outbox.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entity has every column of its table: nothing of a row is out of the code's sight. */
@QuarkusTest
class EntityColumnsTest extends ServiceTest {
  @ParameterizedTest
  @ValueSource(classes = {Message.class, InboundText.class})
  void entityIsWhole(Class<?> entity) {
    String table =
        Optional.ofNullable(entity.getAnnotation(Table.class))
            .map(Table::name)
            .orElse(entity.getSimpleName().toLowerCase(Locale.ROOT));
    assertThat(columns(entity))
        .containsExactlyInAnyOrderElementsOf(
            query(
                "select column_name from information_schema.columns"
                    + " where table_schema = 'public' and table_name = '"
                    + table
                    + "'"));
  }

  private static Stream<String> columns(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !field.getName().startsWith("$")) // Hibernate's own
        .flatMap(
            field ->
                field.isAnnotationPresent(Embedded.class)
                    ? columns(field.getType())
                    : Stream.of(column(field)));
  }

  private static String column(Field field) {
    return Optional.ofNullable(field.getAnnotation(Column.class))
        .map(Column::name)
        .orElse(field.getName());
  }
}
