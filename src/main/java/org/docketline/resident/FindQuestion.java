package org.docketline.resident;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.docketline.docket.CaseName;
import org.docketline.docket.ProvenTicket;
import org.docketline.feed.FindWay;

/**
 * What somebody wants to find, and by which facts: what names the ticket or the person, and what
 * proves it. Tries are counted by each. The number is there where one was given.
 */
record FindQuestion(
    FindWay way,
    String first,
    List<String> second,
    Optional<CaseName> number,
    Supplier<List<ProvenTicket>> search) {}
