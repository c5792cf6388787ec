/** Pages for operators: how each feed fares, and what becomes of a file that is held. */
package org.docketline.console;
