package org.docketline.inbound;

import org.docketline.docket.Citation;

/** A ticket, and the keyed hash of the driver of it whom somebody has proved to be. */
record ProvenTicket(Citation citation, String driver) {}
