package org.docketline.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.docketline.docket.CitationNumber;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedConfig;
import org.docketline.feed.MappedColumns;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;
import org.docketline.records.JsonPaths;

/**
 * Reads a system's documents into rows of the mapped columns. What is not as configured is an
 * IOException: an answer in another shape must not pass for one without tickets.
 */
final class LookUpRows {
  private final FeedConfig config;
  private final List<String> names;
  private final JsonPaths paths;
  private final MappedColumns columns;

  LookUpRows(Feed feed) {
    this.config = feed.config();
    this.names = MappedColumns.names(config.map());
    this.paths = new JsonPaths(names);
    this.columns = columns();
  }

  private MappedColumns columns() {
    try {
      return MappedColumns.find(header(), config.map());
    } catch (FileDoubt e) {
      throw new IllegalStateException("The header is made of the columns", e);
    }
  }

  /** The columns of every row. */
  ColumnHeader header() {
    return new ColumnHeader(names);
  }

  List<ObjectNode> records(JsonNode document) throws IOException {
    JsonNode array = JsonPaths.at(document, config.json().records().orElse(""));
    if ((array.isNull() || array.isMissingNode()) && total(document) == 0) {
      return List.of();
    }
    if (!array.isArray()) {
      throw new IOException("the answer has no array of records where json.records says");
    }
    List<ObjectNode> records = new ArrayList<>();
    for (JsonNode record : array) {
      if (!(record instanceof ObjectNode object)) {
        throw new IOException("the answer holds a record that is no object");
      }
      records.add(object);
    }
    return records;
  }

  /** How many records there are in all; -1 where that is not told. */
  private int total(JsonNode document) {
    return config.lookup().totalRows().map(path -> number(document, path)).orElse(-1);
  }

  int pages(JsonNode document) {
    return config.json().nextPage().map(path -> number(document, path)).orElse(1);
  }

  private static int number(JsonNode document, String path) {
    return JsonPaths.at(document, path).asInt(-1);
  }

  void checkTotal(JsonNode first, int records) throws IOException {
    if (config.lookup().totalRows().isPresent() && total(first) != records) {
      throw new IOException("the answer has another number of records than it says");
    }
  }

  /** Whether a record may be about this citation: it says so, or does not say. */
  boolean isAbout(CitationNumber number, ObjectNode record) {
    return paths.rows(record).stream()
        .map(this::key)
        .anyMatch(key -> key.isEmpty() || key.equals(number.value()));
  }

  /** The rows of a record that are about this citation. */
  List<List<String>> about(CitationNumber number, ObjectNode record) throws IOException {
    List<List<String>> rows = paths.rows(record);
    if (rows.stream().map(this::key).anyMatch(String::isEmpty)) {
      throw new IOException("the answer holds a record without a citation number");
    }
    return rows.stream().filter(row -> key(row).equals(number.value())).toList();
  }

  private String key(List<String> fields) {
    var row = new FileRow();
    fields.forEach(row::add);
    return columns.key(row);
  }

  static String field(ObjectNode record, String path) {
    String text = JsonPaths.text(JsonPaths.at(record, path));
    return text == null ? "" : text.strip();
  }

  /** A record with what its detail says before what it says itself; a null says nothing. */
  static ObjectNode merged(ObjectNode record, JsonNode detail, List<String> askedBy)
      throws IOException {
    if (!(detail instanceof ObjectNode more)) {
      throw new IOException("the answer to lookup.detail-url is no object");
    }
    for (String field : askedBy) {
      String told = field(more, field);
      if (!told.isEmpty() && !told.equalsIgnoreCase(field(record, field))) {
        throw new IOException("the answer to lookup.detail-url is about another case");
      }
    }
    ObjectNode merged = record.deepCopy();
    more.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> merged.set(field.getKey(), field.getValue()));
    return merged;
  }
}
