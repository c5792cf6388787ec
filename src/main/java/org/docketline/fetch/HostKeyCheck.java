package org.docketline.fetch;

import java.io.IOException;
import java.net.SocketAddress;
import java.security.PublicKey;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

/** Lets only the configured server pass, and remembers who came instead. */
final class HostKeyCheck implements ServerKeyVerifier {
  private final HostKeys known;
  private volatile String refused;

  HostKeyCheck(ServerAccess access) {
    known = access.hostKey() == null ? HostKeys.NONE : HostKeys.parse(access.hostKey());
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
    String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    if (known.contains(fingerprint)) {
      return true;
    }
    refused = fingerprint + ", " + KeyUtils.getKeyType(key);
    return false;
  }

  /** Says which key came, so that an operator can ask the county whether it is theirs. */
  void throwIfRefused(IOException cause) throws IOException {
    if (refused != null) {
      throw new IOException("the server's key is not the one in host-key; it is " + refused, cause);
    }
  }
}
