package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** An entity has every column of its table, so that nothing of a row is out of the code's sight. */
@QuarkusTest
class EntityColumnsTest extends ServiceTest {
  @Inject EntityManager entities;

  @Test
  void everyEntityIsWhole() {
    List<? extends Class<?>> mapped =
        entities.getMetamodel().getEntities().stream().map(EntityType::getJavaType).toList();
    assertThat(mapped).hasSizeGreaterThan(10);
    SoftAssertions.assertSoftly(
        whole ->
            mapped.forEach(
                entity ->
                    whole
                        .assertThat(columns(entity))
                        .as(entity.getSimpleName())
                        .containsExactlyInAnyOrderElementsOf(columnsOfTable(entity))));
  }

  private List<String> columnsOfTable(Class<?> entity) {
    String table =
        Optional.ofNullable(entity.getAnnotation(Table.class))
            .map(Table::name)
            .orElse(entity.getSimpleName().toLowerCase(Locale.ROOT));
    return query(
        "select column_name from information_schema.columns"
            + " where table_schema = 'public' and table_name = '%s'".formatted(table));
  }

  private static Stream<String> columns(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !field.getName().startsWith("$")) // Hibernate's own
        .filter(field -> !field.isAnnotationPresent(Transient.class))
        .flatMap(
            field ->
                field.isAnnotationPresent(Embedded.class)
                    ? embedded(field)
                    : Stream.of(column(field)));
  }

  private static Stream<String> embedded(Field field) {
    var renamed = field.getAnnotationsByType(AttributeOverride.class);
    return renamed.length == 0
        ? columns(field.getType())
        : Arrays.stream(renamed).map(one -> one.column().name());
  }

  private static String column(Field field) {
    return Optional.ofNullable(field.getAnnotation(Column.class))
        .map(Column::name)
        .filter(name -> !name.isEmpty())
        .orElse(field.getName());
  }
}
