package org.docketline.docket;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a line of the directory tells for pages. */
record CourtDetailRow(CourtLine line) {
  CourtDetails details() throws IOException {
    return new CourtDetails(seat(), visit(), options(), line.yesOrNo("takes_part", "yes"));
  }

  private CourtSeat seat() throws IOException {
    return new CourtSeat(
        line.text("address").orElse(""),
        line.text("city").orElse(""),
        line.text("state").orElse(""),
        line.text("zip").orElse(""),
        line.link("map_url"));
  }

  private CourtVisit visit() {
    return new CourtVisit(
        line.words("hours"), line.words("bring"), line.words("interpreter"), line.words("access"));
  }

  private List<CourtOption> options() throws IOException {
    List<CourtOption> options = new ArrayList<>();
    for (OptionKind kind : OptionKind.values()) {
      CourtOption option = option(kind);
      if (option.isGiven()) {
        options.add(checked(option));
      }
    }
    return options;
  }

  private CourtOption option(OptionKind kind) throws IOException {
    String column = kind.column();
    return new CourtOption(
        kind,
        line.words(column),
        line.words(column + "_deadline"),
        line.words(column + "_gives_up"),
        switch (kind) {
          case PAY -> line.text("payment_url").filter(WebAddress::is);
          case REMOTE -> line.link("remote_url");
          case NEW_DATE, CONTEST, PAYMENT_PLAN, COMMUNITY_SERVICE -> Optional.empty();
        },
        kind == OptionKind.REMOTE ? line.text("remote_phone") : Optional.empty());
  }

  // A deadline for nobody knows what. How to pay, a feed may tell.
  private CourtOption checked(CourtOption option) throws IOException {
    boolean done =
        option.how().isGiven() || option.link().isPresent() || option.phone().isPresent();
    if (!done && option.kind() != OptionKind.PAY) {
      throw line.wrong(option.kind().column() + " is missing beside its _deadline or _gives_up");
    }
    return option;
  }
}
