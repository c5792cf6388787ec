package org.docketline.simulator;

/** The simulator's clock has moved to the next day: what is due by then is due at once. */
public record DayPassed() {}
