package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place is one however it is written, and the database and Java say the same of it. */
@QuarkusTest
class PlaceFormTest extends ServiceTest {
  private static final int ROUNDS = 400;
  private static final List<String> PIECES =
      List.of(
          " ", "-", ".", ", ", "#", "&", "'", "0", "3", "13", "03", "A", "b", "1st", "2nd", "N.E.",
          "S. W.", "St. ", "no. ", "Court", " house", "room ", "Cañon", "É", "\u00a0", "\u2013",
          "(", "/", "Ж");

  @ParameterizedTest
  @CsvSource({
    "100 N. Main St.,100 North Main Street",
    "100 n main st,'100  N Main  St, '",
    "St Louis Municipal Ct,Saint Louis Municipal Court",
    "ST. LOUIS COUNTY,St. Louis Co.",
    "1st St,First Street",
    "0100 Main,100 Main",
    "12 Law & Order Plz,12 Law and Order Plaza",
    "O'Fallon,OFallon",
    "Cañon City,CANON CITY",
    "300 NE 5th Ave,300 N.E. Fifth Avenue",
    "Court House,Courthouse"
  })
  void sameIsSame(String one, String other) {
    assertThat(PlaceForm.of(one)).isEqualTo(PlaceForm.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "100 N Main,100 S Main",
    "1st St,1st Ave",
    "Division 3,Division 13",
    "TC1,TC2",
    "10 Oak,100 Oak",
    "Oak Court,Elm Court"
  })
  void otherIsOther(String one, String other) {
    assertThat(PlaceForm.of(one)).isNotEqualTo(PlaceForm.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Courtroom 3,true",
    "Room 3,true",
    "Rm. 3,true",
    "rm #03,true",
    "Courtroom No. 3,true",
    "Ct. Rm. 3,true",
    "3.,true",
    "Courtroom Three,true",
    "Courtroom 13,false",
    "3A,false",
    "Division 3,false",
    "3rd Floor,false",
    "Courtroom,false"
  })
  void roomIsOneHoweverWritten(String room, boolean same) {
    assertThat(PlaceForm.isSameRoom("3", room)).isEqualTo(same);
  }

  @Test
  void databaseSaysTheSame() throws Exception {
    long seed = Long.getLong("docketline.seed", System.nanoTime());
    System.out.println("PlaceFormTest seed " + seed);
    List<String> written = new ArrayList<>(PlaceForm.words().keySet());
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      written.add(any(random));
    }
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement("select place_form(?), room_form(?)")) {
      for (String place : written) {
        asked.setString(1, place);
        asked.setString(2, place);
        try (var row = asked.executeQuery()) {
          row.next();
          assertThat(row.getString(1)).as(place).isEqualTo(form(PlaceForm.of(place)));
          assertThat(row.getString(2)).as(place).isEqualTo(form(PlaceForm.ofRoom(place)));
        }
      }
    }
  }

  private static String form(String form) {
    return form.isEmpty() ? null : form;
  }

  private static String any(Random random) {
    List<String> words = new ArrayList<>(PlaceForm.words().keySet());
    words.addAll(PIECES);
    var written = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      written.append(words.get(random.nextInt(words.size())));
      written.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return written.toString();
  }
}
