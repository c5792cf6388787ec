/** What a resident's text means: words, numbers, questions and ways of saying stop. Pure. */
package org.docketline.understanding;
