/** What is wrong with the configuration, gathered by key so that all of it is told at once. */
package org.docketline.settings;
