/**
 * One question to one State about where items came from, and its answer: the side that asks ({@link
 * org.headstamp.node.trace.Trace}) and the side that answers ({@link org.headstamp.node.trace.AnsweringTrace}).
 */
@NullMarked
package org.headstamp.node.trace;

import org.jspecify.annotations.NullMarked;
