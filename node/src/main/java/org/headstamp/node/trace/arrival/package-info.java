/** Where messages of traces come in: each goes to the side that it concerns. */
@NullMarked
package org.headstamp.node.trace.arrival;

import org.jspecify.annotations.NullMarked;
