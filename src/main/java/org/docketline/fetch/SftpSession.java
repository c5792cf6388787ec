package org.docketline.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** One conversation with an SFTP server, and the client that goes with it, threads and all. */
final class SftpSession implements Closeable {
  private static final Duration CONNECT = Duration.ofSeconds(20);

  private final SshClient client;
  private final HostKeyCheck check;
  private SftpClient sftp;

  private SftpSession(SshClient client, HostKeyCheck check) {
    this.client = client;
    this.check = check;
  }

  static SftpSession open(SftpAddress address, ServerAccess access, FileTransfer transfer)
      throws IOException {
    var check = new HostKeyCheck(access);
    var session = new SftpSession(SftpLogin.client(access, check), check);
    transfer.guard(session::abort);
    try {
      session.connect(address, access);
      return session;
    } catch (IOException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private void connect(SftpAddress address, ServerAccess access) throws IOException {
    client.start();
    ClientSession session = reach(address, access);
    logIn(session, access);
    sftp = SftpClientFactory.instance().createSftpClient(session);
  }

  private ClientSession reach(SftpAddress address, ServerAccess access) throws IOException {
    try {
      return client
          .connect(access.username(), address.host(), address.port())
          .verify(CONNECT)
          .getSession();
    } catch (SshException e) {
      throw new IOException("the server could not be reached: " + cause(e), e);
    }
  }

  // SSHD's own words begin with the user's name.
  private static String cause(Throwable e) {
    return e.getCause() == null ? e.toString() : cause(e.getCause());
  }

  private void logIn(ClientSession session, ServerAccess access) throws IOException {
    SftpLogin.identify(session, access);
    try {
      session.auth().verify(CONNECT);
    } catch (SshException e) {
      check.throwIfRefused(e);
      throw new IOException("the server does not let this user in: " + e.getMessage(), e);
    }
  }

  SftpClient sftp() {
    return sftp;
  }

  private void abort() {
    client.close(true);
  }

  @Override
  public void close() {
    client.stop();
  }
}
