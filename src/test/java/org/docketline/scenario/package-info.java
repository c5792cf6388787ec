/** A county's weeks as data: what its file says, who texts, and the exact texts that people get. */
package org.docketline.scenario;
