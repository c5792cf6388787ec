package org.docketline.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.docketline.fetch.FileDoubt;

/** A sheet of an Excel workbook; its first row that is not empty names the columns. */
public final class XlsxFile extends RecordFile {
  /** How a cell's date is given: with the time if it has one. */
  public static final String DATES = "yyyy-MM-dd['T'HH:mm:ss]";

  /** How a cell's time without a date is given. */
  public static final String TIMES = "HH:mm:ss";

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final XlsxConfig xlsx;
  private final long maxUnpacked;
  private final FileRow row = new FileRow();

  /** Reads a workbook that may be so many bytes long when it is unpacked. */
  public XlsxFile(Path file, XlsxConfig xlsx, long maxUnpacked) {
    super(file);
    this.xlsx = xlsx;
    this.maxUnpacked = maxUnpacked;
  }

  @Override
  public void read(RowTaker to) throws IOException, FileDoubt {
    refusePages("a workbook");
    refuseBombs();
    try (var workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        var rows = sheet(workbook).openStream()) {
      read(rows.iterator(), to);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** A file that ends too early cannot be unpacked. */
  @Override
  public boolean endsWhole() {
    return true;
  }

  // The size that an entry gives of itself may be wrong, so the bytes are counted.
  private void refuseBombs() throws FileDoubt {
    long left = maxUnpacked;
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream unpacked = zip.getInputStream(entry)) {
          left -= size(unpacked, left);
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private long size(InputStream unpacked, long limit) throws IOException, FileDoubt {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
      size += read;
      if (size > limit) {
        throw new FileDoubt("the workbook is longer than " + maxUnpacked + " bytes when unpacked");
      }
    }
    return size;
  }

  private Sheet sheet(ReadableWorkbook workbook) throws FileDoubt {
    var sheet = xlsx.sheet().map(workbook::findSheet).orElseGet(() -> workbook.getSheet(0));
    return sheet.orElseThrow(
        () -> new FileDoubt("the workbook has no sheet '" + xlsx.sheet().orElse("#1") + "'"));
  }

  private void read(Iterator<org.dhatim.fastexcel.reader.Row> rows, RowTaker to) throws FileDoubt {
    if (!next(rows, Integer.MAX_VALUE)) {
      throw new FileDoubt("the file is empty");
    }
    ColumnHeader header = new ColumnHeader(names());
    to.begin(header);
    if (!next(rows, header.width())) {
      throw new FileDoubt("the file has no rows");
    }
    do {
      to.row(row);
    } while (next(rows, header.width()));
    to.end(header);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.width(); i++) {
      String name = row.text(i);
      names.add(name == null ? "" : name);
    }
    return names;
  }

  /** Goes to the next row that is not empty; false at the end. */
  private boolean next(Iterator<org.dhatim.fastexcel.reader.Row> rows, int width) throws FileDoubt {
    try {
      while (rows.hasNext()) {
        if (fill(rows.next(), width)) {
          return true;
        }
      }
      return false;
    } catch (RuntimeException e) { // of the library: the sheet's XML is not as it should be
      throw unreadable(e);
    }
  }

  // Empty cells at a row's end are not written, and what stands beside the table is not of it.
  private boolean fill(org.dhatim.fastexcel.reader.Row from, int width) {
    row.begin(from.getRowNum());
    boolean hasText = false;
    int cells = width == Integer.MAX_VALUE ? from.getCellCount() : width;
    for (int i = 0; i < cells; i++) {
      String text = i < from.getCellCount() ? XlsxCell.text(from.getCell(i)) : null;
      hasText |= text != null && !text.isBlank();
      row.add(text);
    }
    return hasText;
  }

  private static FileDoubt unreadable(Exception e) {
    return new FileDoubt("the file cannot be read as a workbook: " + e.getClass().getSimpleName());
  }
}
