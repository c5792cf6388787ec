package org.docketline.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody of the county may do in the console; each may do what those before it may. */
public enum StaffRole {
  /** Sees how things are, and nothing of any person. */
  VIEWER,
  /** Decides on files, and serves callers. */
  CLERK,
  /** Sees who did what. */
  ADMIN;

  public static final String VIEWERS = "viewer";
  public static final String CLERKS = "clerk";
  public static final String ADMINS = "admin";

  /** As it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all that it may do. */
  public Set<String> holds() {
    return EnumSet.range(VIEWER, this).stream().map(StaffRole::word).collect(Collectors.toSet());
  }

  /** The role that is written so. */
  public static Optional<StaffRole> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
