package org.docketline.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.docketline.fetch.FileDoubt;

/** What one page of a county's answer says of the pages after it. */
public final class JsonPage {
  private final Path file;
  private final JsonConfig json;
  private final Charset charset;

  /** A page whose records and next page stand as configured. */
  public JsonPage(Path file, JsonConfig json, Charset charset) {
    this.file = file;
    this.json = json;
    this.charset = charset;
  }

  /** The text or number that stands where the next page is told of. */
  public Optional<String> next() throws IOException, FileDoubt {
    return look(JsonPath.of(json.nextPage().orElseThrow()), JsonPage::word);
  }

  private static Optional<String> word(JsonParser page) throws IOException {
    boolean isWord =
        page.hasToken(JsonToken.VALUE_STRING) || page.hasToken(JsonToken.VALUE_NUMBER_INT);
    return isWord ? Optional.of(page.getText().strip()) : Optional.empty();
  }

  /** Whether it holds records. */
  public boolean hasRecords() throws IOException, FileDoubt {
    return look(JsonPath.ofRecords(json), JsonPage::first).isPresent();
  }

  private static Optional<JsonToken> first(JsonParser page) throws IOException {
    return page.hasToken(JsonToken.START_ARRAY) && page.nextToken() != JsonToken.END_ARRAY
        ? Optional.of(page.currentToken())
        : Optional.empty();
  }

  private <T> Optional<T> look(JsonPath path, Look<T> at) throws IOException, FileDoubt {
    try (JsonParser page = JsonText.open(file, charset)) {
      page.nextToken();
      return path.enter(page) ? at.in(page) : Optional.empty();
    } catch (JsonProcessingException e) {
      throw JsonText.doubt(e, 0);
    } catch (CharacterCodingException e) {
      throw JsonText.undecoded(file, charset);
    }
  }

  /** Adds the page's text to others. */
  public void append(Writer to) throws IOException, FileDoubt {
    try (Reader text = JsonText.read(file, charset)) {
      text.transferTo(to);
      to.write('\n');
    } catch (CharacterCodingException e) {
      throw JsonText.undecoded(file, charset);
    }
  }

  /** Reads what stands where the parser is. */
  private interface Look<T> {
    Optional<T> in(JsonParser page) throws IOException;
  }
}
