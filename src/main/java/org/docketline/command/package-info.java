/** The commands beside the service. */
package org.docketline.command;
