package org.docketline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attribute;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** A folder of an SFTP server. */
final class SftpFolder extends FileFolder {
  private final SftpClient sftp;
  private final String folder;

  SftpFolder(SftpClient sftp, String folder) {
    this.sftp = sftp;
    this.folder = folder;
  }

  @Override
  List<ListedFile> list() throws IOException {
    List<ListedFile> files = new ArrayList<>();
    try (var handle = sftp.openDir(folder)) {
      for (var some = sftp.readDir(handle); some != null; some = sftp.readDir(handle)) {
        for (var entry : some) {
          add(files, entry.getFilename(), entry.getAttributes());
        }
      }
    } catch (SftpException e) {
      throw failure(folder, e);
    }
    return files;
  }

  // Of a link the listing tells the link's own size and time.
  private void add(List<ListedFile> files, String name, Attributes listed) throws IOException {
    Attributes facts = listed.isSymbolicLink() ? target(name) : listed;
    if (facts != null && !facts.isDirectory()) {
      files.add(listed(name, facts));
    }
  }

  private Attributes target(String link) throws IOException {
    try {
      return sftp.stat(folder + link);
    } catch (SftpException e) {
      return null; // a link to nothing is no file
    }
  }

  @Override
  ListedFile stat(String name) throws IOException {
    try {
      Attributes facts = sftp.stat(folder + name);
      if (facts.isDirectory()) {
        throw new IOException(folder + name + " is no file");
      }
      return listed(name, facts);
    } catch (SftpException e) {
      throw failure(folder + name, e);
    }
  }

  @Override
  InputStream open(String name) throws IOException {
    try {
      return sftp.read(folder + name);
    } catch (SftpException e) {
      throw failure(folder + name, e);
    }
  }

  private static ListedFile listed(String name, Attributes facts) {
    boolean sized = facts.getFlags().contains(Attribute.Size);
    FileTime time = facts.getModifyTime();
    return new ListedFile(
        name, sized ? facts.getSize() : ListedFile.UNKNOWN, time == null ? null : time.toInstant());
  }

  private static IOException failure(String path, SftpException e) {
    return switch (e.getStatus()) {
      case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
          new IOException("there is nothing at " + path + " on the server", e);
      case SftpConstants.SSH_FX_PERMISSION_DENIED ->
          new IOException(path + " on the server may not be read", e);
      default -> e;
    };
  }
}
