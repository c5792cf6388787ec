package org.docketline.wording;

import org.docketline.docket.Court;

/** Whom to call about a court: {@code itself}, or the county for it. */
public record CourtCall(Court court, String phone, boolean itself) {}
