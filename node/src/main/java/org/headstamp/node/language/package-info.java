/** What people read, in their language: words of pages and notices, coded values, names of States, times and numbers. */
@NullMarked
package org.headstamp.node.language;

import org.jspecify.annotations.NullMarked;
