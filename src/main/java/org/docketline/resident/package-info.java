/** Pages for residents: look up a ticket, sign up, and what to know of courts and of us. */
package org.docketline.resident;
