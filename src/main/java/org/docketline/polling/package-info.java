/**
 * Takes a county's files into the docket, doubts them, holds what it doubts, and records every run.
 */
package org.docketline.polling;
