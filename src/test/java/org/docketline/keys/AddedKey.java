package org.docketline.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** A key file with one key more in both of its keysets, as a change of keys begins. */
public final class AddedKey {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AddedKey() {}

  /** A copy of a key file with a key that only reads. */
  public static Path reading(Path keys, Path copy) {
    try {
      var keysets = JSON.createObjectNode();
      keysets.set("sealing", withKey(keyset(keys, "sealing"), "AES256_GCM"));
      keysets.set("hashing", withKey(keyset(keys, "hashing"), "HMAC_SHA256_PRF"));
      return write(keysets, copy);
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** A copy of a key file whose last key writes. */
  public static Path writing(Path keys, Path copy) {
    try {
      var keysets = JSON.createObjectNode();
      for (String name : new String[] {"sealing", "hashing"}) {
        ObjectNode keyset = keyset(keys, name);
        keyset.set("primaryKeyId", keyset.at("/key/1/keyId"));
        keysets.set(name, keyset);
      }
      return write(keysets, copy);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path write(ObjectNode keysets, Path copy) throws IOException {
    Files.write(copy, JSON.writeValueAsBytes(keysets));
    return Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
  }

  private static ObjectNode keyset(Path keys, String name) throws IOException {
    return (ObjectNode) JSON.readTree(Files.readAllBytes(keys)).get(name);
  }

  private static JsonNode withKey(JsonNode keyset, String template)
      throws IOException, GeneralSecurityException {
    var secrets = InsecureSecretKeyAccess.get();
    var longer =
        KeysetHandle.newBuilder(TinkJsonProtoKeysetFormat.parseKeyset(keyset.toString(), secrets))
            .addEntry(KeysetHandle.generateEntryFromParametersName(template).withRandomId())
            .build();
    return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(longer, secrets));
  }
}
