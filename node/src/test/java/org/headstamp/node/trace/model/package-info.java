/** Two States that write to each other about one question, and everything that may happen between them. */
@NullMarked
package org.headstamp.node.trace.model;

import org.jspecify.annotations.NullMarked;
