package org.docketline.docket;

/**
 * A court that the directory has otherwise than residents were told: moved, or called elsewhere.
 */
public record CourtChange(Court court, boolean moved) {}
