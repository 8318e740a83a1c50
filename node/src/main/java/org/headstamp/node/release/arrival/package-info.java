/** Hands what is said about leave and disclosure to the side that it concerns. */
@NullMarked
package org.headstamp.node.release.arrival;

import org.jspecify.annotations.NullMarked;
