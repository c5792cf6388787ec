package org.docketline.polling;

/** Whether an operator can decide on a held file at {@code /console}; the console's room knows. */
public record ConsoleAccess(boolean open) {}
