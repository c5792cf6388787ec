package org.docketline.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook says of itself that its reader does not tell: from which year its days count,
 * which cells are merged, and whether dates are written as texts.
 */
record WorkbookFacts(
    boolean from1904,
    boolean hasTextDates,
    Map<Integer, NavigableMap<Integer, MergedCells>> merged) {
  private static final XMLInputFactory XML = factory();

  // A sheet has 1,048,576 rows and 16,384 columns, the last of which is XFD.
  private static final Pattern ROW = Pattern.compile("0*[0-9]{1,7}");
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,2}|[A-X][A-Z]{2})0*[0-9]{1,7}");
  private static final int MOST_CELLS = 16_384;
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String PARTS = "xl/_rels/workbook.xml.rels";

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Reads them of the sheet of this name. */
  static WorkbookFacts of(Path file, String sheet) throws IOException, XMLStreamException {
    try (var zip = new ZipFile(file.toFile())) {
      var workbook = new Looking();
      look(zip, WORKBOOK, workbook);
      var parts = new Looking();
      look(zip, PARTS, parts);
      var found = new Looking();
      look(zip, path(parts.targets.get(workbook.sheets.get(sheet))), found);
      return new WorkbookFacts(workbook.from1904, found.hasTextDates, found.merged);
    }
  }

  /** The cells that a cell is merged with; null if with none. Row and column count from 0. */
  MergedCells merged(int column, int row) {
    var above = merged.getOrDefault(column, Collections.emptyNavigableMap()).floorEntry(row);
    return above == null || above.getValue().lastRow() < row ? null : above.getValue();
  }

  private static String path(String target) throws IOException {
    if (target == null) {
      throw new IOException("the sheet is not where the workbook says");
    }
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private static void look(ZipFile zip, String part, Looking at)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new IOException("the workbook has no " + part);
    }
    try (InputStream bytes = zip.getInputStream(entry)) {
      XMLStreamReader xml = XML.createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          at.element(xml);
        }
      }
      xml.close();
    }
  }

  /** What elements of a part told. */
  private static final class Looking {
    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<Integer, NavigableMap<Integer, MergedCells>> merged = new HashMap<>();
    private boolean from1904;
    private boolean hasTextDates;
    private int cells;

    void element(XMLStreamReader xml) {
      switch (xml.getLocalName()) {
        case "workbookPr" -> from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
        case "sheet" -> sheets.put(xml.getAttributeValue(null, "name"), id(xml));
        case "Relationship" ->
            targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
        case "row" -> row(xml);
        case "c" -> cell(xml);
        case "mergeCell" -> merge(MergedCells.of(xml.getAttributeValue(null, "ref")));
        default -> {}
      }
    }

    private void row(XMLStreamReader xml) {
      refuse(xml.getAttributeValue(null, "r"), ROW);
      cells = 0;
    }

    private void cell(XMLStreamReader xml) {
      if (++cells > MOST_CELLS) {
        throw new IllegalArgumentException("more cells than a row has");
      }
      refuse(xml.getAttributeValue(null, "r"), CELL);
      hasTextDates |= "d".equals(xml.getAttributeValue(null, "t"));
    }

    // A reader makes room for the cells and rows before it.
    private static void refuse(String number, Pattern form) {
      if (number != null && !form.matcher(number).matches()) {
        throw new IllegalArgumentException("no row or cell of a sheet");
      }
    }

    private void merge(MergedCells cells) {
      merged.computeIfAbsent(cells.column(), any -> new TreeMap<>()).put(cells.firstRow(), cells);
    }

    private static boolean isTrue(String written) {
      return "1".equals(written) || "true".equals(written) || "on".equals(written);
    }

    // Its namespace is one of two, and its prefix any.
    private static String id(XMLStreamReader xml) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        if (xml.getAttributeLocalName(i).equals("id")) {
          return xml.getAttributeValue(i);
        }
      }
      return null;
    }
  }
}
