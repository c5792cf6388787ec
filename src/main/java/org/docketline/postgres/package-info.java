/** The PostgreSQL server that the service brings along, and its care for the data directory. */
package org.docketline.postgres;
