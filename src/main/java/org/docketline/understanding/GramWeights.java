package org.docketline.understanding;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.DoubleStream;

/**
 * A linear model over {@link TextGrams}: what each of them says for each class, a byte apiece, as
 * training has left it in a resource. Read-only, so that threads may share it.
 */
final class GramWeights {
  private final int classes;
  private final float scale;
  private final float[] bias;
  private final byte[] weights;

  private GramWeights(InputStream model) throws IOException {
    var in = new DataInputStream(model);
    this.classes = in.readInt();
    this.scale = in.readFloat();
    this.bias = new float[classes];
    for (int i = 0; i < classes; i++) {
      bias[i] = in.readFloat();
    }
    this.weights = in.readAllBytes();
  }

  /** The model {@code understanding/NAME.model}. */
  static GramWeights named(String name) {
    var loader = GramWeights.class.getClassLoader();
    try (var in = loader.getResourceAsStream("understanding/" + name + ".model")) {
      return new GramWeights(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GramWeights of(byte[] model) {
    try {
      return new GramWeights(new ByteArrayInputStream(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the text's grams say for each class, in sum: the logarithm of its odds. */
  double[] scores(String text) {
    int[] sums = new int[classes];
    TextGrams.of(text, gram -> add(gram, sums));
    double[] scores = new double[classes];
    for (int i = 0; i < classes; i++) {
      scores[i] = bias[i] + (double) scale * sums[i];
    }
    return scores;
  }

  private void add(int gram, int[] sums) {
    int row = Integer.remainderUnsigned(gram, weights.length / classes) * classes;
    for (int i = 0; i < classes; i++) {
      sums[i] += weights[row + i];
    }
  }

  /** How likely each class is, by such scores; the same on any machine. */
  static double[] likely(double[] scores) {
    double most = DoubleStream.of(scores).max().orElseThrow();
    double[] likely = DoubleStream.of(scores).map(score -> StrictMath.exp(score - most)).toArray();
    double all = DoubleStream.of(likely).sum();
    return DoubleStream.of(likely).map(one -> one / all).toArray();
  }
}
