package org.docketline.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docketline.fetch.FileDoubt;

/**
 * A file of JSON records in an array, or several such documents one after the other, as pages are.
 * A row's line is its record's count.
 */
public final class JsonFile extends RecordFile {
  private final JsonConfig config;
  private final JsonPath records;
  private final JsonFields fields;
  private final Charset charset;
  private JsonStatement statement;

  /** A file whose records stand as configured, of which these columns are wanted. */
  public JsonFile(Path file, JsonConfig json, JsonFields fields, Charset charset) {
    super(file, fields.header().names());
    this.config = json;
    this.records = JsonPath.ofRecords(json);
    this.fields = fields;
    this.charset = charset;
  }

  @Override
  void readAll(RowTaker to) throws IOException, FileDoubt {
    FileKind.refusePages(file, "JSON");
    FileKind.refuseWorkbook(file);
    statement = new JsonStatement(config);
    var reading = new Reading(to);
    try (JsonParser json = JsonText.open(file, charset)) {
      reading.read(json);
    } catch (JsonProcessingException e) {
      throw JsonText.doubt(e, reading.count);
    } catch (CharacterCodingException e) {
      throw JsonText.undecoded(file, charset);
    }
  }

  /** A file that ends too early cannot be read as JSON. */
  @Override
  public boolean endsWhole() {
    return true;
  }

  @Override
  List<String> doubts(long rows) {
    return statement.doubts();
  }

  @Override
  List<String> passedOver() {
    return List.of();
  }

  @Override
  String place() {
    return "record";
  }

  /** Goes through the file once. */
  private final class Reading {
    private final RowTaker to;
    private final JsonFields.Reader reader = fields.new Reader();
    private final Set<String> names = fields.names();
    private final List<String> at = new ArrayList<>();
    private int arrays;
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
      statement.judge(count);
      to.end(reader.seen());
    }

    private void readDocument(JsonParser json) throws IOException, FileDoubt {
      arrays = 0;
      statement.begin();
      readValue(json);
      if (arrays == 0) {
        throw noArray();
      }
      if (arrays > 1) {
        throw new FileDoubt("'" + records.written() + "' (json.records) stands twice");
      }
    }

    private FileDoubt noArray() {
      return new FileDoubt("no array of records is at '" + records.written() + "' (json.records)");
    }

    /** Reads what the parser is at, up to its end. */
    private void readValue(JsonParser json) throws IOException, FileDoubt {
      if (at.equals(records.names())) {
        readRecords(json);
      } else if (statement.isAt(at)) {
        statement.hear(at, JsonText.value(json, name -> true));
      } else if (json.hasToken(JsonToken.START_OBJECT) && isOnTheWay()) {
        readObject(json);
      } else {
        json.skipChildren();
      }
    }

    private boolean isOnTheWay() {
      return records.isAfter(at) || statement.isOnTheWay(at);
    }

    private void readObject(JsonParser json) throws IOException, FileDoubt {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        at.add(JsonPath.name(json.currentName()));
        json.nextToken();
        readValue(json);
        at.remove(at.size() - 1);
      }
    }

    private void readRecords(JsonParser json) throws IOException, FileDoubt {
      arrays++;
      if (json.hasToken(JsonToken.VALUE_NULL)) {
        return;
      }
      if (!json.hasToken(JsonToken.START_ARRAY)) {
        throw noArray();
      }
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
