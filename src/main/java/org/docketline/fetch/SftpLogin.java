package org.docketline.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Who we are to an SFTP server: what is configured, and nothing from the home folder. */
final class SftpLogin {
  private SftpLogin() {}

  static SshClient client(ServerAccess access, HostKeyCheck check) {
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(check);
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
    client.setUserAuthFactories(
        access.privateKey() == null
            ? List.of(UserAuthPasswordFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE)
            : List.of(UserAuthPublicKeyFactory.INSTANCE));
    return client;
  }

  static void identify(ClientSession session, ServerAccess access) throws IOException {
    if (access.privateKey() != null) {
      session.addPublicKeyIdentity(key(session, access));
    } else if (access.password() != null) {
      session.addPasswordIdentity(access.password());
    }
  }

  private static KeyPair key(ClientSession session, ServerAccess access) throws IOException {
    var passphrase =
        access.password() == null
            ? FilePasswordProvider.EMPTY
            : FilePasswordProvider.of(access.password());
    try (var file = Files.newInputStream(access.privateKey())) {
      var name = NamedResource.ofName(access.privateKey().toString());
      return SecurityUtils.loadKeyPairIdentities(session, name, file, passphrase).iterator().next();
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new IOException(
          "private-key: "
              + access.privateKey()
              + " cannot be used; is it a private key, and password its passphrase?",
          e);
    }
  }
}
