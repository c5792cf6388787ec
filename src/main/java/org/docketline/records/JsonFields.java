package org.docketline.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;

/**
 * The columns that are wanted of a file's records. A record gives a row for each element of the
 * nested array that columns go through, and one where there is none.
 */
public final class JsonFields {
  private final List<JsonField> fields;
  private final JsonField deepest;

  /**
   * Throws IllegalArgumentException for what is no path, and for two nested arrays beside each
   * other: a row for each pair of their elements would be invented.
   */
  public JsonFields(List<String> columns) {
    this.fields = columns.stream().map(JsonField::of).toList();
    this.deepest = fields.stream().max(Comparator.comparing(f -> f.arrays().size())).orElseThrow();
    for (JsonField field : fields) {
      if (!field.isAlong(deepest)) {
        throw new IllegalArgumentException(
            "'%s' and '%s' go through two nested arrays; one file can give rows for one of them"
                .formatted(field.written(), deepest.written()));
      }
    }
  }

  ColumnHeader header() {
    return header(fields.stream());
  }

  private static ColumnHeader header(Stream<JsonField> fields) {
    return new ColumnHeader(fields.map(JsonField::written).toList());
  }

  /** Every name on the way to a column; nothing else of a record need be kept. */
  Set<String> names() {
    return fields.stream()
        .flatMap(field -> Stream.concat(field.arrays().stream(), Stream.of(field.value())))
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  /** The rows of one record: a text for each column, null where there is none. */
  public List<List<String>> rows(JsonTree record) throws FileDoubt {
    List<List<String>> rows = new ArrayList<>();
    new Reader().read(record.read(), 0, row -> rows.add(texts(row)));
    return rows;
  }

  private List<String> texts(FileRow row) {
    return IntStream.range(0, fields.size()).mapToObj(row::text).toList();
  }

  /** Goes through the records of one file, and remembers which columns they had. */
  final class Reader {
    private final Object[] elements = new Object[deepest.arrays().size() + 1];
    private final Seen[] seen = new Seen[fields.size()];
    private final FileRow row = new FileRow();

    Reader() {
      Arrays.fill(seen, Seen.NEVER);
    }

    /** Hands on the rows of a record; {@code number} counts the file's records. */
    void read(Object record, long number, Consumer<FileRow> to) throws FileDoubt {
      elements[0] = record;
      readElements(0, number, to);
    }

    private void readElements(int depth, long number, Consumer<FileRow> to) throws FileDoubt {
      if (depth == deepest.arrays().size()) {
        to.accept(row(number));
        return;
      }
      for (Object element : deepest.elements(elements[depth], depth)) {
        elements[depth + 1] = element;
        readElements(depth + 1, number, to);
      }
    }

    private FileRow row(long number) throws FileDoubt {
      row.begin(number);
      for (int i = 0; i < seen.length; i++) {
        JsonField field = fields.get(i);
        Object found = field.in(elements[field.arrays().size()]);
        seen[i] = seen[i].and(found);
        row.add(found instanceof String text ? text : null);
      }
      return row;
    }

    /** Those columns that the records had, or said to be empty. */
    ColumnHeader seen() {
      List<JsonField> there = new ArrayList<>(fields);
      there.removeIf(field -> seen[fields.indexOf(field)] == Seen.MISSING);
      return header(there.stream());
    }
  }

  /** How a column showed in the records so far; what shows once is there. */
  private enum Seen {
    NEVER,
    EMPTY,
    MISSING,
    THERE;

    Seen and(Object found) {
      Seen now =
          found == JsonPath.Absent.MISSING
              ? MISSING
              : found == JsonPath.Absent.EMPTY ? EMPTY : THERE;
      return now.compareTo(this) > 0 ? now : this;
    }
  }
}
