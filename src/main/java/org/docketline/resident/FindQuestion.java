package org.docketline.resident;

import java.util.List;
import java.util.function.Supplier;
import org.docketline.docket.CaseName;
import org.docketline.docket.ProvenTicket;
import org.docketline.feed.FindWay;

/**
 * What somebody wants to find, and by which facts: what names the ticket or the person, each as the
 * search compares it, and what proves it. Tries are counted by each, as many as it guesses at once.
 * Where a number was given, there are the names that it may be.
 */
record FindQuestion(
    FindWay way,
    List<String> first,
    List<String> second,
    int guesses,
    List<CaseName> numbers,
    Supplier<List<ProvenTicket>> search) {}
