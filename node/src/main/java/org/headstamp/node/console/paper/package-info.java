/** Messages on paper: the page of an evidence bundle that people read, and single answers for printing. */
@NullMarked
package org.headstamp.node.console.paper;

import org.jspecify.annotations.NullMarked;
