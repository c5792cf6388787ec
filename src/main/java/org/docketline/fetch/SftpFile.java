package org.docketline.fetch;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of an SFTP server, or the newest of a folder there. Servers give no hash, so the name,
 * size and time of a file stand for it: where all three are the known ones, nothing is downloaded.
 */
record SftpFile(SftpAddress address, Access access, Newest newest) implements Origin {
  SftpFile(String url, Access access, Newest newest) {
    this(SftpAddress.parse(url), access, newest);
  }

  @Override
  public Fetched fetch(Fetched known, Path into, Transfer transfer) throws IOException, Doubt {
    try (var session = SftpSession.open(address, access, transfer)) {
      var folder = new SftpFolder(session.sftp(), address.glob().folder());
      Listed file = folder.find(address.glob(), newest);
      if (known != null && file.mark() != null && file.mark().equals(known.etag())) {
        return known.again(file.modified());
      }
      Folder.Copy copy = folder.copy(file.name(), into, transfer);
      Listed whole = copy.file();
      return new Fetched(into, copy.bytes().sha256(), whole.mark(), null, whole.modified());
    }
  }
}
