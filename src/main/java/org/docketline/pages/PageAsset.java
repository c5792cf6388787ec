package org.docketline.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages load, compressed once. Its address holds a digest of it, so that a browser may
 * keep it for ever: another file has another address.
 */
final class PageAsset {
  private static final int DIGEST_CHARACTERS = 12;

  private final String name;
  private final String type;
  private final byte[] bytes;
  private final byte[] packed;
  private final String digest;

  PageAsset(String name, String type, byte[] bytes) {
    this.name = name;
    this.type = type;
    this.bytes = bytes;
    this.packed = gzip(bytes);
    this.digest = digest(bytes);
  }

  String address() {
    return "/assets/" + digest + "/" + name;
  }

  boolean isAt(String askedDigest, String askedName) {
    return name.equals(askedName) && digest.equals(askedDigest);
  }

  String type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  byte[] packed() {
    return packed;
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new BestGzip(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** It is packed once and loaded by everybody. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
