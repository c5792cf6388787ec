package org.docketline.understanding;

import org.docketline.docket.CaseName;

/** What is known of a county's ticket numbers while a text is read. */
public interface TicketNumbers {
  /** Nothing but the county's pattern. */
  TicketNumbers UNKNOWN =
      new TicketNumbers() {
        @Override
        public TicketShapes shapes() {
          return TicketShapes.NONE;
        }

        @Override
        public boolean holds(CaseName name) {
          return false;
        }
      };

  /** How they look. It is asked for once for a text with digits, and not for another. */
  TicketShapes shapes();

  /** Whether the docket has a ticket that goes by this name; asked of doubtful numbers alone. */
  boolean holds(CaseName name);
}
