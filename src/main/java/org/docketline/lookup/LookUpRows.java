package org.docketline.lookup;

import com.fasterxml.jackson.core.io.NumberInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docketline.docket.CitationNumber;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedConfig;
import org.docketline.feed.MappedColumns;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;
import org.docketline.records.JsonFields;
import org.docketline.records.JsonPath;
import org.docketline.records.JsonTree;

/**
 * Reads a system's documents into rows of the mapped columns. What is not as configured is an
 * IOException: an answer in another shape must not pass for one without tickets.
 */
final class LookUpRows {
  private final FeedConfig config;
  private final List<String> names;
  private final JsonFields fields;
  private final JsonPath records;
  private final MappedColumns columns;

  LookUpRows(Feed feed) {
    this.config = feed.config();
    this.names = MappedColumns.names(config.map());
    this.fields = new JsonFields(names);
    this.records = JsonPath.ofRecords(config.json());
    this.columns = columns(feed);
  }

  private MappedColumns columns(Feed feed) {
    try {
      return MappedColumns.find(header(), feed, Feed.OWN);
    } catch (FileDoubt e) {
      throw new IllegalStateException("The header is made of the columns", e);
    }
  }

  /** The columns of every row. */
  ColumnHeader header() {
    return new ColumnHeader(names);
  }

  List<JsonTree> records(JsonTree document) throws IOException, FileDoubt {
    JsonTree array = document.at(records);
    if (array.isNothing() && total(document) == 0) {
      return List.of();
    }
    if (!array.isArray()) {
      throw new IOException("the answer has no array of records where json.records says");
    }
    List<JsonTree> found = array.elements();
    if (!found.stream().allMatch(JsonTree::isObject)) {
      throw new IOException("the answer holds a record that is no object");
    }
    return found;
  }

  /** How many records there are in all; -1 where that is not told. */
  private int total(JsonTree document) throws FileDoubt {
    var path = config.lookup().totalRows();
    return path.isPresent() ? number(document, path.get()) : -1;
  }

  int pages(JsonTree document) throws FileDoubt {
    var path = config.json().nextPage();
    return path.isPresent() ? number(document, path.get()) : 1;
  }

  private static int number(JsonTree document, String path) throws FileDoubt {
    return NumberInput.parseAsInt(field(document, path), -1);
  }

  void checkTotal(JsonTree first, int records) throws IOException, FileDoubt {
    if (config.lookup().totalRows().isPresent() && total(first) != records) {
      throw new IOException("the answer has another number of records than it says");
    }
  }

  /** Whether a record may be about this citation: it says so, or does not say. */
  boolean isAbout(CitationNumber number, JsonTree record) throws FileDoubt {
    return fields.rows(record).stream()
        .map(this::key)
        .anyMatch(key -> key.isEmpty() || key.equals(number.value()));
  }

  /** The rows of a record that are about this citation. */
  List<List<String>> about(CitationNumber number, JsonTree record) throws IOException, FileDoubt {
    List<List<String>> rows = fields.rows(record);
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

  /** What a record says at these paths. */
  static Map<String, String> values(JsonTree record, List<String> paths) throws FileDoubt {
    Map<String, String> found = new HashMap<>();
    for (String path : paths) {
      found.put(path, field(record, path));
    }
    return found;
  }

  private static String field(JsonTree record, String path) throws FileDoubt {
    return record.at(JsonPath.of(path)).text();
  }

  /** A record with what its detail says before what it says itself; a null says nothing. */
  static JsonTree merged(JsonTree record, JsonTree detail, List<String> askedBy)
      throws IOException, FileDoubt {
    if (!detail.isObject()) {
      throw new IOException("the answer to lookup.detail-url is no object");
    }
    for (String field : askedBy) {
      String told = field(detail, field);
      if (!told.isEmpty() && !told.equalsIgnoreCase(field(record, field))) {
        throw new IOException("the answer to lookup.detail-url is about another case");
      }
    }
    return record.with(detail);
  }
}
