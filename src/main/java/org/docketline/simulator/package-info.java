/**
 * A carrier, a phone in the browser, a sample county and a clock that can be moved, to try the
 * service without an account.
 */
package org.docketline.simulator;
