package org.docketline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A folder of this machine. */
class LocalFolder extends FileFolder {
  private final Path folder;

  LocalFolder(String folder) {
    this.folder = Path.of(folder);
  }

  @Override
  List<ListedFile> list() throws IOException {
    List<ListedFile> files = new ArrayList<>();
    try (var found = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (Path file : found) {
        files.add(stat(file.getFileName().toString()));
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new IOException("there is no folder " + folder, e);
    } catch (AccessDeniedException e) {
      throw new IOException("the folder " + folder + " may not be read", e);
    }
    return files;
  }

  @Override
  ListedFile stat(String name) throws IOException {
    Path file = folder.resolve(name);
    try {
      var facts = Files.readAttributes(file, BasicFileAttributes.class);
      if (!facts.isRegularFile()) { // a pipe would be waited for without end
        throw new IOException(file + " is no file");
      }
      return new ListedFile(name, facts.size(), facts.lastModifiedTime().toInstant());
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file at " + file, e);
    }
  }

  @Override
  InputStream open(String name) throws IOException {
    try {
      return Files.newInputStream(folder.resolve(name));
    } catch (AccessDeniedException e) {
      throw new IOException("the file at " + folder.resolve(name) + " may not be read", e);
    }
  }
}
