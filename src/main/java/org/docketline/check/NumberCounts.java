package org.docketline.check;

/**
 * How many citation numbers a file has, how many of them in several rows and in how many at most,
 * how many rows say only what another does, and how many numbers have several dates.
 */
record NumberCounts(int all, int repeated, int mostRows, int identicalRows, int severalDates) {
  static final NumberCounts NONE = new NumberCounts(0, 0, 0, 0, 0);

  NumberCounts plus(NumberCounts other) {
    return new NumberCounts(
        all + other.all,
        repeated + other.repeated,
        Math.max(mostRows, other.mostRows),
        identicalRows + other.identicalRows,
        severalDates + other.severalDates);
  }
}
