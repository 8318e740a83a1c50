/**
 * One question to one State about where items came from, and its answer. Here is what both sides share; {@code asking} is
 * the side of the State that asks, {@code answering} that of the State asked, {@code message} what they tell each other.
 */
@NullMarked
package org.headstamp.node.trace;

import org.jspecify.annotations.NullMarked;
