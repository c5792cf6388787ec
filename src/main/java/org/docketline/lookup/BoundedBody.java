package org.docketline.lookup;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The bytes of an answer, up to a limit: an answer for one citation is no file. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
  private Subscription arriving;
  private long left;

  BoundedBody(int most) {
    this.left = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return bytes.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    arriving = subscription;
    bytes.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> some) {
    left -= some.stream().mapToLong(ByteBuffer::remaining).sum();
    if (left < 0) {
      arriving.cancel();
      bytes.onError(new IOException("too long"));
    } else {
      bytes.onNext(some);
    }
  }

  @Override
  public void onError(Throwable failure) {
    bytes.onError(failure);
  }

  @Override
  public void onComplete() {
    if (left >= 0) {
      bytes.onComplete();
    }
  }
}
