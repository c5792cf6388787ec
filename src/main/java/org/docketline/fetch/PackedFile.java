package org.docketline.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** A gzip or zip file, known by its first bytes and not by its name. */
enum PackedFile {
  GZIP {
    @Override
    void unpack(Path packed, Path into, FileTransfer transfer) throws IOException, FileDoubt {
      try (InputStream file = Files.newInputStream(packed);
          InputStream bytes = GzipFile.open(file)) {
        transfer.copy(bytes, into);
      }
    }
  },
  ZIP {
    @Override
    void unpack(Path packed, Path into, FileTransfer transfer) throws IOException, FileDoubt {
      SingleFileZip.unpack(packed, into, transfer);
    }
  },
  NONE {
    @Override
    void unpack(Path packed, Path into, FileTransfer transfer) throws IOException {
      Files.move(packed, into);
    }
  };

  abstract void unpack(Path packed, Path into, FileTransfer transfer) throws IOException, FileDoubt;

  /** Puts the one file that is packed in an archive in its place; leaves any other file alone. */
  static void unpack(Path file, FileTransfer transfer) throws IOException, FileDoubt {
    Path packed = file.resolveSibling(file.getFileName() + ".packed");
    Files.move(file, packed);
    try {
      of(packed).unpack(packed, file, transfer);
    } catch (ReadFailed | ZipException e) {
      throw new FileDoubt("the archive is cut off or damaged");
    } finally {
      Files.deleteIfExists(packed);
    }
  }

  private static PackedFile of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(4), ISO_8859_1);
      if (start.equals("PK\3\4") || start.equals("PK\5\6")) { // the latter holds no file at all
        return ZIP;
      }
      return start.startsWith("\u001f\u008b") ? GZIP : NONE;
    }
  }
}
