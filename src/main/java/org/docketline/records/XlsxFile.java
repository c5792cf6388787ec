package org.docketline.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.docketline.fetch.FileDoubt;

/** A sheet of an Excel workbook. */
public final class XlsxFile extends RecordFile {
  /** How a cell's date is given: with the time if it has one. */
  public static final String DATES = "yyyy-MM-dd['T'HH:mm:ss]";

  /** How a cell's time without a date is given. */
  public static final String TIMES = "HH:mm:ss";

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final XlsxConfig xlsx;
  private final long maxUnpacked;
  private SheetPass pass;

  /** Reads a workbook that may be so many bytes long when it is unpacked. */
  public XlsxFile(Path file, XlsxConfig xlsx, List<String> columns, long maxUnpacked) {
    super(file, columns);
    this.xlsx = xlsx;
    this.maxUnpacked = maxUnpacked;
  }

  @Override
  void readAll(RowTaker to) throws IOException, FileDoubt {
    FileKind.refusePages(file, "a workbook");
    FileKind.refuseText(file);
    refuseBombs();
    try (var workbook = open()) {
      Sheet sheet = sheet(workbook);
      pass = new SheetPass(xlsx, columns, facts(sheet), sheet.getName());
      try (var rows = sheet.openStream()) {
        pass.read(rows.iterator(), to);
      }
    } catch (IOException | ExcelReaderException e) {
      throw unreadable(e);
    }
  }

  // The library takes for granted what a workbook should have, its styles for one.
  private ReadableWorkbook open() throws FileDoubt {
    try {
      return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private WorkbookFacts facts(Sheet sheet) throws FileDoubt {
    try {
      WorkbookFacts facts = WorkbookFacts.of(file, sheet.getName());
      if (facts.hasTextDates()) {
        throw new FileDoubt("the workbook has dates of the strict kind: save it as a usual .xlsx");
      }
      return facts;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  @Override
  List<String> doubts(long rows) {
    return List.of();
  }

  @Override
  List<String> passedOver() {
    return TableLine.passedOver(pass.dress());
  }

  @Override
  String place() {
    return "row";
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
          long most = Math.min(left, most(entry));
          long size = new XmlScan().scan(unpacked, most, isXml(entry));
          if (size > most) {
            throw new FileDoubt(
                "the workbook is longer than " + maxUnpacked + " bytes when unpacked");
          }
          left -= size;
        }
      }
    } catch (IOException | IllegalArgumentException e) { // a name that cannot be decoded
      throw unreadable(e);
    }
  }

  // Sheets are gone through; the texts that cells share, and all else, are read into memory.
  private long most(ZipEntry entry) {
    boolean isSheet = entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/worksheets/");
    return isSheet && isXml(entry) ? maxUnpacked : Runtime.getRuntime().maxMemory() / 8;
  }

  private static boolean isXml(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  private Sheet sheet(ReadableWorkbook workbook) throws FileDoubt {
    return xlsx.sheet()
        .map(workbook::findSheet)
        .orElseGet(() -> workbook.getSheets().filter(XlsxFile::isVisible).findFirst())
        .orElseThrow(() -> new FileDoubt("the workbook has no sheet " + wanted()));
  }

  private String wanted() {
    return xlsx.sheet().map(name -> "'" + name + "'").orElse("that is not hidden");
  }

  private static boolean isVisible(Sheet sheet) {
    return sheet.getVisibility() == SheetVisibility.VISIBLE;
  }

  static FileDoubt unreadable(Exception e) {
    return new FileDoubt("the file cannot be read as a workbook: " + e.getClass().getSimpleName());
  }
}
