package org.docketline.fault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The carrier's own book, by phone: what it was asked, what it took, which receipts arrived. */
final class Book {
  private final AtomicInteger begun = new AtomicInteger();
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
  private final Map<String, List<Call>> calls = new ConcurrentHashMap<>();
  private final Set<String> toldOfDelivery = ConcurrentHashMap.newKeySet();

  /** Which of the phone's calls this is, from 1. */
  int begin(String phone) {
    begun.incrementAndGet();
    return attempts.merge(phone, 1, Integer::sum);
  }

  /** How many calls have begun, whatever became of them. */
  int begun() {
    return begun.get();
  }

  void add(String phone, Call call) {
    calls.computeIfAbsent(phone, p -> new CopyOnWriteArrayList<>()).add(call);
  }

  void addDelivery(String phone) {
    toldOfDelivery.add(phone);
  }

  Set<String> phones() {
    return calls.keySet();
  }

  List<Call> calls(String phone) {
    return calls.getOrDefault(phone, List.of());
  }

  List<String> accepted(String phone) {
    return calls(phone).stream().filter(Call::isAccepted).map(Call::sid).toList();
  }

  boolean wasToldOfDelivery(String phone) {
    return toldOfDelivery.contains(phone);
  }

  Stream<Call> all() {
    return calls.values().stream().flatMap(List::stream);
  }
}
