package org.docketline.staff;

/** Who has a session: proved once the authenticator's code was right, too. */
public record SignedIn(long member, String name, StaffRole role, boolean proved) {}
