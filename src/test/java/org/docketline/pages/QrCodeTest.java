package org.docketline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is read again as what it was made of. */
public class QrCodeTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
  private static final int SCALE = 6;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://texts.example.org/",
        "sms:+13145550100?&body=My%20ticket%20number%20is%20",
        "sms:+13145550100?&body=%D0%9D%D0%BE%D0%BC%D0%B5%D1%80%20%D1%88%D1%82%D1%80%D0%B0%D1%84%D0%B0%20"
      })
  void codeIsReadAsWhatItWasMadeOf(String content) throws ReaderException {
    assertThat(read(QrCode.of(content))).isEqualTo(content);
  }

  /** Reads the drawing, each of whose units is painted as a square of some pixels. */
  public static String read(QrCode code) throws ReaderException {
    int width = code.size() * SCALE;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xFFFFFF);
    RUN.matcher(code.path())
        .results()
        .forEach(
            run ->
                paint(
                    pixels,
                    width,
                    Integer.parseInt(run.group(1)),
                    Integer.parseInt(run.group(2)),
                    Integer.parseInt(run.group(3))));
    var picture =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
    return new QRCodeReader().decode(picture, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }

  private static void paint(int[] pixels, int width, int x, int y, int run) {
    for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
      Arrays.fill(pixels, row * width + x * SCALE, row * width + (x + run) * SCALE, 0);
    }
  }
}
