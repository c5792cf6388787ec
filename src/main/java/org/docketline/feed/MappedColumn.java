package org.docketline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;

/** Where one fact stands in a row; see {@link SourceConfig.ColumnsConfig} for how it is written. */
public final class MappedColumn {
  /** Stands where somebody before us met a byte that they could not read. */
  private static final char REPLACEMENT = '\ufffd';

  private static final int LONGEST = 500;
  private static final Pattern FIXED = Pattern.compile("='(?:(?!'\\s+&\\s).)+'");
  private static final Pattern AND = Pattern.compile("\\s+&\\s+");

  private final String written;
  private final List<ColumnPiece> pieces;

  private MappedColumn(String written, List<ColumnPiece> pieces) {
    this.written = written;
    this.pieces = pieces;
  }

  /** A fact that the feed does not give. */
  static MappedColumn none() {
    return new MappedColumn(null, List.of());
  }

  /** Finds the columns in a file's header; if one that is needed is not there, that is a doubt. */
  static MappedColumn find(FeedFact fact, String written, ColumnHeader header) throws FileDoubt {
    header.refuseTwice(names(written, header));
    List<ColumnPiece> pieces = new ArrayList<>();
    for (String piece : pieces(written, header)) {
      pieces.add(piece(fact, piece, header));
    }
    return new MappedColumn(written, List.copyOf(pieces));
  }

  private static ColumnPiece piece(FeedFact fact, String piece, ColumnHeader header)
      throws FileDoubt {
    if (isFixed(piece)) {
      return ColumnPiece.of(piece.substring(2, piece.length() - 1));
    }
    int[] positions =
        alternatives(piece).flatMapToInt(name -> header.position(name).stream()).toArray();
    if (positions.length == 0) {
      throw new FileDoubt("column '%s' (map.%s) is not in the file".formatted(piece, fact.key()));
    }
    return ColumnPiece.of(positions);
  }

  // A column may itself be named "Date & Time".
  private static List<String> pieces(String written, ColumnHeader header) {
    return header.position(written).isPresent() ? List.of(written) : pieces(written);
  }

  private static List<String> pieces(String written) {
    return isFixed(written)
        ? List.of(written)
        : AND.splitAsStream(written).map(String::strip).toList();
  }

  /** Whether it is a text that every row has. */
  public static boolean isFixed(String written) {
    return FIXED.matcher(written).matches();
  }

  /** The names of the columns that are written so: several, one, or none for a fixed value. */
  public static Stream<String> names(String written) {
    return pieces(written).stream()
        .filter(piece -> !isFixed(piece))
        .flatMap(MappedColumn::alternatives);
  }

  /** The same, of a file that may have a column which is itself named so. */
  public static Stream<String> names(String written, ColumnHeader header) {
    return pieces(written, header).stream()
        .filter(piece -> !isFixed(piece))
        .flatMap(MappedColumn::alternatives);
  }

  private static Stream<String> alternatives(String piece) {
    return Stream.of(piece.split("\\|", -1)).map(String::strip);
  }

  /** How the configuration writes it, if the feed gives it. */
  Optional<String> written() {
    return Optional.ofNullable(written);
  }

  /** The fact as this row gives it, its pieces joined by a blank; null when all are blank. */
  String of(FileRow row, Predicate<String> isNothing) {
    return pieces.size() == 1 ? pieces.get(0).of(row, isNothing) : joined(row, isNothing);
  }

  private String joined(FileRow row, Predicate<String> isNothing) {
    List<String> told =
        pieces.stream()
            .filter(piece -> !piece.isFixed())
            .map(piece -> piece.of(row, isNothing))
            .filter(Objects::nonNull)
            .toList();
    if (told.stream().allMatch(isNothing)) {
      return told.isEmpty() ? null : told.get(0);
    }
    return each(row, isNothing).collect(Collectors.joining(" "));
  }

  /** What the first of its pieces gives that says something; null where none does. */
  String first(FileRow row, Predicate<String> isNothing) {
    for (ColumnPiece piece : pieces) {
      String value = piece.of(row, isNothing);
      if (value != null && !isNothing.test(value)) {
        return value;
      }
    }
    return null;
  }

  /** What each of its pieces gives, in their order, without those that are blank. */
  Stream<String> each(FileRow row, Predicate<String> isNothing) {
    return pieces.stream().map(piece -> piece.of(row, isNothing)).filter(Objects::nonNull);
  }

  /** A value that can be kept as it is. */
  static String checked(String value) throws BadFact {
    boolean isLost = value.equals(FileRow.UNREADABLE) || value.indexOf(REPLACEMENT) >= 0;
    if (isLost || value.length() > LONGEST || value.indexOf('\0') >= 0) {
      throw new BadFact();
    }
    return value;
  }

  /** All that this fact may be read from. */
  IntStream positions() {
    return pieces.stream().flatMapToInt(ColumnPiece::positions);
  }
}
