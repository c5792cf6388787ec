package org.docketline.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Set;

/**
 * The file that holds the two Tink keysets, one that seals and one that hashes. A county that loses
 * the file loses every subscriber; somebody who has it and the database can read every phone.
 */
public final class KeyFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEALING = "sealing";
  private static final String HASHING = "hashing";
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  /** From when on the last of the keys is the primary one, where the file says that. */
  private static final String NEWEST_WRITES = "newestWritesFrom";

  private static final String SEALING_TEMPLATE = "AES256_GCM";
  private static final String HASHING_TEMPLATE = "HMAC_SHA256_PRF";

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private KeyFile() {}

  /** Writes new keys, readable by the owner only; throws if the file exists. */
  public static void create(Path file) throws IOException {
    var keysets = JSON.createObjectNode();
    keysets.set(SEALING, json(newKeyset(SEALING_TEMPLATE)));
    keysets.set(HASHING, json(newKeyset(HASHING_TEMPLATE)));
    Files.createDirectories(file.toAbsolutePath().getParent());
    write(file, JSON.writeValueAsBytes(keysets));
  }

  private static void write(Path file, byte[] keys) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var write = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, write, ownerOnly)) {
      channel.write(java.nio.ByteBuffer.wrap(keys));
    }
  }

  private static KeysetHandle newKeyset(String template) {
    try {
      return KeysetHandle.generateNew(KeyTemplates.get(template));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot make a " + template + " key", e);
    }
  }

  private static JsonNode json(KeysetHandle keyset) throws IOException {
    try {
      return JSON.readTree(
          TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot write a key", e);
    }
  }

  /** Makes new keys that are kept nowhere: what they seal is lost with the process. */
  public static Keyring passing() {
    try {
      return keyring(newKeyset(SEALING_TEMPLATE), newKeyset(HASHING_TEMPLATE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot use new keys", e);
    }
  }

  /**
   * Adds a new key to the file, which finds and opens from now on and writes from that moment on:
   * every instance must have read the file by then.
   */
  public static void rotate(Path file, Instant from) throws IOException {
    try {
      var keysets = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
      keysets.set(SEALING, json(withNewest(keyset(keysets, SEALING, false), SEALING_TEMPLATE)));
      keysets.set(HASHING, json(withNewest(keyset(keysets, HASHING, false), HASHING_TEMPLATE)));
      keysets.put(NEWEST_WRITES, from.toString());
      replace(file, JSON.writeValueAsBytes(keysets));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IOException(file + " holds no keys of Docketline's");
    }
  }

  // Whoever reads meanwhile finds the old file or the new one, and nobody else finds either.
  private static void replace(Path file, byte[] keys) throws IOException {
    Path target = file.toRealPath();
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    write(fresh, keys);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static KeysetHandle withNewest(KeysetHandle keyset, String template)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keyset)
        .addEntry(KeysetHandle.generateEntryFromParametersName(template).withRandomId())
        .build();
  }

  /**
   * Reads the keys; throws IOException, naming the file, when it is missing, open to others, or
   * holds no strong keys.
   */
  public static Keyring read(Path file) throws IOException {
    return read(file, Instant.MIN);
  }

  /** Reads the keys as they are to be used at this moment. */
  public static Keyring read(Path file, Instant now) throws IOException {
    refuseOpenFile(file);
    String content = Files.readString(file, StandardCharsets.ISO_8859_1); // JSON of plain letters
    try {
      return parse(content, now);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage());
    }
  }

  /** The same of what such a file holds. */
  static Keyring parse(String content, Instant now) throws IOException {
    try {
      var keysets = JSON.readTree(content);
      boolean newest = newestWrites(keysets, now);
      return keyring(keyset(keysets, SEALING, newest), keyset(keysets, HASHING, newest));
    } catch (GeneralSecurityException
        | RuntimeException
        | com.fasterxml.jackson.core.JacksonException e) {
      // The cause may quote the keys, so it stays out of the message.
      throw new IOException("it holds no keys of Docketline's, or weak ones");
    }
  }

  private static boolean newestWrites(JsonNode keysets, Instant now) {
    return keysets.hasNonNull(NEWEST_WRITES)
        && !now.isBefore(Instant.parse(keysets.get(NEWEST_WRITES).textValue()));
  }

  /**
   * Takes out of the file all keys that seal but the newest, which must have written for this long:
   * what they sealed opens no more. Those that hash stay, to find what has no other trace.
   */
  public static void forgetOlder(Path file, Instant writingSince) throws IOException {
    try {
      var keysets = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
      if (!newestWrites(keysets, writingSince)) {
        throw new IOException(file + ": its newest key does not write yet, or it has only one");
      }
      keysets.set(SEALING, json(newestAlone(keyset(keysets, SEALING, true))));
      replace(file, JSON.writeValueAsBytes(keysets));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IOException(file + " holds no keys of Docketline's");
    }
  }

  private static KeysetHandle newestAlone(KeysetHandle keyset) throws GeneralSecurityException {
    var keys = KeysetHandle.newBuilder(keyset);
    while (keys.size() > 1) {
      keys.deleteAt(0);
    }
    return keys.build();
  }

  // Whoever reads the keys reads every phone in a copy of the database.
  private static void refuseOpenFile(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null && !OWNERS.containsAll(view.readAttributes().permissions())) {
      throw new IOException(
          "%s: other accounts than its owner's may use it. Run chmod 600 %1$s".formatted(file));
    }
  }

  private static Keyring keyring(KeysetHandle sealing, KeysetHandle hashing)
      throws GeneralSecurityException {
    return new Keyring(
        sealing.getPrimitive(RegistryConfiguration.get(), Aead.class),
        sealing.getPrimary().getId(),
        hashing.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
  }

  private static KeysetHandle keyset(JsonNode keysets, String name, boolean newestWrites)
      throws GeneralSecurityException {
    KeysetHandle keyset =
        TinkJsonProtoKeysetFormat.parseKeyset(
            keysets.path(name).toString(), InsecureSecretKeyAccess.get());
    if (!KeyStrength.isEnough(keyset)) {
      throw new GeneralSecurityException("A weak key in " + name);
    }
    return newestWrites ? newestPrimary(keyset) : keyset;
  }

  private static KeysetHandle newestPrimary(KeysetHandle keyset) throws GeneralSecurityException {
    var keys = KeysetHandle.newBuilder(keyset);
    keys.getAt(keys.size() - 1).makePrimary();
    return keys.build();
  }
}
