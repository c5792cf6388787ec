/** Random requests to every endpoint, whoever sends them. */
package org.docketline.fuzz;
