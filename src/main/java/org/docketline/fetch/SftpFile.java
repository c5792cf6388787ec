package org.docketline.fetch;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of an SFTP server, or the newest of a folder there. Servers give no hash, so the name,
 * size and time of a file stand for it: where all three are the known ones, nothing is downloaded.
 */
record SftpFile(SftpAddress address, ServerAccess access, NewestFile newest) implements FileOrigin {
  SftpFile(String url, ServerAccess access, NewestFile newest) {
    this(SftpAddress.parse(url), access, newest);
  }

  @Override
  public FetchedFile fetch(FetchedFile known, Path into, FileTransfer transfer)
      throws IOException, FileDoubt {
    try (var session = SftpSession.open(address, access, transfer)) {
      var folder = new SftpFolder(session.sftp(), address.glob().folder());
      ListedFile file = folder.find(address.glob(), newest);
      if (known != null && file.mark() != null && file.mark().equals(known.etag())) {
        return known.again(file.modified());
      }
      FileFolder.Copy copy = folder.copy(file.name(), into, transfer);
      ListedFile whole = copy.file();
      return new FetchedFile(into, copy.bytes().sha256(), whole.mark(), null, whole.modified());
    }
  }
}
