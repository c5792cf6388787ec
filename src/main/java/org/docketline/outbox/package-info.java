/** Each text sent once, and what became of it. */
package org.docketline.outbox;
