/**
 * Two States that ask the State of origin about one lot, both willing to be told of each other (CTOC/COP/WG.6/2022/4,
 * recommendation 14): found and told by the State of origin, received by those that ask.
 */
@NullMarked
package org.headstamp.node.trace.lot;

import org.jspecify.annotations.NullMarked;
