package org.docketline.understanding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Trains a linear model over {@link TextGrams}: logistic regression, by gradient steps in an order
 * that a seed gives. The same texts and seed make the same bytes on any machine.
 */
final class GramTraining {
  /** So many passes over all texts, with such steps and such a pull towards zero. */
  record Course(int buckets, int epochs, double step, double decay, long seed) {}

  /** A text, and how likely each class is to be its own. */
  record Sample(String text, List<Double> target, double weight) {}

  private final Course course;
  private final int classes;
  private final double[] weights;
  private final double[] squares;
  private final double[] bias;

  GramTraining(Course course, int classes) {
    this.course = course;
    this.classes = classes;
    this.weights = new double[course.buckets() * classes];
    this.squares = new double[weights.length];
    this.bias = new double[classes];
  }

  GramTraining learn(List<Sample> samples) {
    List<int[]> grams = samples.stream().map(one -> grams(one.text())).toList();
    List<Integer> order = new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
    var random = new Random(course.seed());
    for (int epoch = 0; epoch < course.epochs(); epoch++) {
      Collections.shuffle(order, random);
      order.forEach(at -> step(grams.get(at), samples.get(at)));
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= 1 - course.decay();
      }
    }
    return this;
  }

  private int[] grams(String text) {
    List<Integer> rows = new ArrayList<>();
    TextGrams.of(text, gram -> rows.add(Integer.remainderUnsigned(gram, course.buckets())));
    return rows.stream().mapToInt(row -> row * classes).toArray();
  }

  private void step(int[] rows, Sample sample) {
    double[] scores = scores(rows);
    double[] likely = GramWeights.likely(scores);
    for (int i = 0; i < classes; i++) {
      double error = (sample.target().get(i) - likely[i]) * sample.weight();
      bias[i] += 0.001 * error;
      for (int row : rows) {
        squares[row + i] += error * error;
        weights[row + i] += course.step() * error / Math.sqrt(squares[row + i] + 1);
      }
    }
  }

  private double[] scores(int[] rows) {
    double[] scores = bias.clone();
    for (int row : rows) {
      for (int i = 0; i < classes; i++) {
        scores[i] += weights[row + i];
      }
    }
    return scores;
  }

  /** The model as a resource holds it. */
  byte[] bytes() {
    double most = DoubleStream.of(weights).map(Math::abs).max().orElseThrow();
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(classes);
      out.writeFloat((float) (most / 127));
      for (double one : bias) {
        out.writeFloat((float) one);
      }
      for (double weight : weights) {
        out.writeByte((int) Math.rint(weight / most * 127));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
