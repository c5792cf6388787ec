/** What is wrong at this moment and needs a person; any room may say so. */
package org.docketline.trouble;
