/** Hands leads, replies and the end of their time to the side that they concern. */
@NullMarked
package org.headstamp.node.ballistic.arrival;

import org.jspecify.annotations.NullMarked;
