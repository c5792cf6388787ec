package org.docketline.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as the path of an SVG whose units are its modules, the quiet zone included. */
public record QrCode(int size, String path) {
  // A quarter of it may be damaged: it hangs on walls.
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.Q,
          EncodeHintType.CHARACTER_SET,
          "UTF-8");

  /** Of this content. */
  public static QrCode of(String content) {
    BitMatrix modules = modules(content);
    return new QrCode(modules.getWidth(), path(modules));
  }

  // The size asked for is the least, which gives a module each unit.
  static BitMatrix modules(String content) {
    try {
      return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too much for a QR code", e);
    }
  }

  private static String path(BitMatrix modules) {
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int run = run(modules, x, y);
        if (run > 0) {
          path.append('M').append(x).append(' ').append(y).append('h').append(run);
          path.append("v1h-").append(run).append('z');
          x += run;
        }
      }
    }
    return path.toString();
  }

  private static int run(BitMatrix modules, int from, int y) {
    int to = from;
    while (to < modules.getWidth() && modules.get(to, y)) {
      to++;
    }
    return to - from;
  }
}
