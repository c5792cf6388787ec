package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a feed may call a room, a court or a charge, and what is somebody's message. */
class StrangeWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "5A",
        "#5",
        "3-B",
        "B-12",
        "G.12",
        "Courtroom 3",
        "CTRM 3B",
        "Rm. 301",
        "Division 2",
        "DIV. 12",
        "Dept. 4",
        "Courtroom 12B, second floor",
        "2nd Floor, Rm 4",
        "West Annex",
        "Judge Smith",
        "Hon. J. A. Smith's courtroom",
        "City Hall Council Chambers",
        "Lincoln Hall",
        "Sala 5",
        "Sala 5, piso 2",
        "CR12",
        "Zoom",
        "Basement",
        "Part 3/4",
        "Salón 2"
      })
  void roomIsARoom(String written) {
    assertThat(RoomName.strangeness(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 WARRANT ISSUED",
        "Warrant",
        "5. Pay now",
        "5, pay $150",
        "evil.example",
        "5 evil.xyz/p",
        "www.pay",
        "http://x",
        "Call 314 555 0199",
        "3145550199",
        "314-555-0199",
        "5 a@b",
        "150 USD",
        "Go home",
        "court is closed",
        "5. Court moved today",
        "Your case was dismissed",
        "€150",
        "\u0405mith",
        "5\uff0ecom",
        "\u202e5",
        "5\u001b[31m",
        "5\nSTOP",
        "See a lawyer",
        "Llame ya",
        "bit.ly/x",
        "court moved to hall nine or ten",
        "1 2 3 4 5 6 7",
        "-",
        "{5}",
        "Ask for Bob",
        "pay.court",
        "Smith Jones",
        "Courtroom five, evil dot com"
      })
  void messageIsNoRoom(String written) {
    assertThat(RoomName.strangeness(written)).isPresent();
    assertThat(RoomName.isSayable(written)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ST.LOUIS CITY",
        "St. Louis County Municipal Court - West",
        "7422 Eunice Avenue",
        "City of Ferguson, 222 S. Florissant Rd.",
        "BERKELEY 1",
        "Cañon City",
        "Court #4 (Traffic)",
        "150 GARNETT ST",
        "Arraignment/Plea",
        "Pre-trial conference",
        "T.B.A."
      })
  void placeIsAPlace(String written) {
    assertThat(PlaceName.strangeness(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Court moved. WARRANT ISSUED: pay $150 now at http://evil.example",
        "Court at evil.example",
        "St.evil.com",
        "ST.co",
        "Court 314-555-0199",
        "(314) 555-0199",
        "Court, 555 0199",
        "Court 100 dollars",
        "Court\u2028Pay",
        "Court <b>",
        "CОURT",
        "",
        "+1 314 555 0199",
        "court@evil"
      })
  void messageIsNoPlace(String written) {
    assertThat(PlaceName.strangeness(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPEEDING 16-19 MPH OVER",
        "Fail to yield R.O.W. (301.020)",
        "§ 304.010 RSMo: no signal",
        "577.010-001Y20005420",
        "\"Rolling\" stop",
        "Exp. tags > 30 days",
        "16% tint",
        "No light [bicycle]"
      })
  void chargeIsACharge(String written) {
    assertThat(ChargeName.strangeness(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Speeding. Pay at evil.example/p", "Speeding, call 314-555-0199", "Speeding $500",
        "Speeding https://x", "Speeding\u2066", "Spееding"
      })
  void messageIsNoCharge(String written) {
    assertThat(ChargeName.strangeness(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"682690971-01", "40-6-181", "V123", "3110852006-03", "577.010", "A/1 (b)"})
  void numberOfAChargeIsOne(String written) {
    assertThat(ChargeName.strangenessOfNumber(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pay.example", "Pay now", "a@b", "1\n2", "http://x", "12$"})
  void wordsAreNoNumber(String written) {
    assertThat(ChargeName.strangenessOfNumber(written)).isPresent();
  }
}
