package org.docketline.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.docketline.fetch.FileDoubt;

/**
 * A file of JSON records in an array, or several such documents one after the other, as pages are.
 * A row's line is its record's count.
 */
public final class JsonFile extends RecordFile {
  private final JsonPath records;
  private final JsonFields fields;
  private final Charset charset;

  /** A file whose records stand as configured, of which these columns are wanted. */
  public JsonFile(Path file, JsonConfig json, JsonFields fields, Charset charset) {
    super(file);
    this.records = JsonPath.ofRecords(json);
    this.fields = fields;
    this.charset = charset;
  }

  @Override
  public void read(RowTaker to) throws IOException, FileDoubt {
    refusePages("JSON");
    var reading = new Reading(to);
    try (JsonParser json = JsonText.open(file, charset)) {
      reading.read(json);
    } catch (JsonProcessingException e) {
      throw JsonText.doubt(e, reading.count);
    }
  }

  /** A file that ends too early cannot be read as JSON. */
  @Override
  public boolean endsWhole() {
    return true;
  }

  /** Goes through the file once. */
  private final class Reading {
    private final RowTaker to;
    private final JsonFields.Reader reader = fields.new Reader();
    private final Set<String> names = fields.names();
    private long count;

    Reading(RowTaker to) {
      this.to = to;
    }

    void read(JsonParser json) throws IOException, FileDoubt {
      if (json.nextToken() == null) {
        throw new FileDoubt("the file is empty");
      }
      to.begin(fields.header());
      do {
        readDocument(json);
      } while (json.nextToken() != null);
      if (count == 0) {
        throw new FileDoubt("the file has no rows");
      }
      to.end(reader.seen());
    }

    private void readDocument(JsonParser json) throws IOException, FileDoubt {
      boolean there = records.enter(json);
      if (there && json.hasToken(JsonToken.START_ARRAY)) {
        readRecords(json);
      } else if (!there || !json.hasToken(JsonToken.VALUE_NULL)) {
        throw new FileDoubt("no array of records is at '" + records.written() + "' (json.records)");
      }
      while (!json.getParsingContext().inRoot()) {
        json.nextToken();
      }
    }

    private void readRecords(JsonParser json) throws IOException, FileDoubt {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        Object value = JsonText.value(json, names::contains);
        if (!(value instanceof Map)) {
          throw new FileDoubt("record " + (count + 1) + " is no JSON object");
        }
        reader.read(value, ++count, to::row);
      }
    }
  }
}
