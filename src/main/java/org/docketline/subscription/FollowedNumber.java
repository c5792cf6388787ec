package org.docketline.subscription;

/** A number that somebody asked to follow, and what came of it. */
public record FollowedNumber(Subscription subscription, FollowOutcome outcome) {}
