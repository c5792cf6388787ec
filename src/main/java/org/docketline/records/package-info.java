/** Goes through the records of a county's file, whatever its format, and says where each stood. */
package org.docketline.records;
