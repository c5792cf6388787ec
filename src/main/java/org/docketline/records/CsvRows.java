package org.docketline.records;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Takes the parser's characters as they come; two rows take turns, as it reads one ahead. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Row> {
  private Row row = new Row();
  private Row other = new Row();

  @Override
  protected void handleBegin(long line) {
    row.begin(line);
  }

  @Override
  protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
    row.add(buffer, offset, length);
  }

  @Override
  protected Row buildRecord() {
    Row built = row;
    row = other;
    other = built;
    return built;
  }
}
