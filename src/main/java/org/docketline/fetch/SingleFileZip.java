package org.docketline.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip file of one file. */
final class SingleFileZip {
  private SingleFileZip() {}

  // Its directory stands at its end, so that a zip file that was cut has none. The names in it do
  // not matter, and in this character set none is wrong.
  static void unpack(Path packed, Path into, FileTransfer transfer) throws IOException, FileDoubt {
    try (var zip = new ZipFile(packed.toFile(), ISO_8859_1)) {
      ZipEntry entry = only(zip.stream().filter(file -> !file.isDirectory()).toList());
      transfer.refuseOver(entry.getSize());
      try (InputStream bytes = zip.getInputStream(entry)) {
        unpack(bytes, entry, into, transfer);
      }
    }
  }

  private static ZipEntry only(List<? extends ZipEntry> files) throws FileDoubt {
    if (files.stream().anyMatch(file -> file.getName().equals("xl/workbook.xml"))) {
      throw new FileDoubt("the file is a workbook: set format=xlsx");
    }
    if (files.size() != 1) {
      throw new FileDoubt("the zip file holds %d files, not one".formatted(files.size()));
    }
    return files.get(0);
  }

  // The directory may promise too little, or the bytes be others: Java leaves that to us.
  private static void unpack(InputStream bytes, ZipEntry entry, Path into, FileTransfer transfer)
      throws IOException, FileDoubt {
    var sum = new CRC32();
    var copied = transfer.copy(new CheckedInputStream(bytes, sum), into);
    if (sum.getValue() != entry.getCrc() || copied.size() != entry.getSize()) {
      throw new ZipException("not what its directory says");
    }
  }
}
