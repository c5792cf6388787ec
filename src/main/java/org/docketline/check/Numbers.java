package org.docketline.check;

/**
 * How many citation numbers a file has, how many of them in several rows and in how many at most,
 * how many rows say only what another does, and how many numbers have several dates.
 */
record Numbers(int all, int repeated, int mostRows, int identicalRows, int severalDates) {
  static final Numbers NONE = new Numbers(0, 0, 0, 0, 0);

  Numbers plus(Numbers other) {
    return new Numbers(
        all + other.all,
        repeated + other.repeated,
        Math.max(mostRows, other.mostRows),
        identicalRows + other.identicalRows,
        severalDates + other.severalDates);
  }
}
