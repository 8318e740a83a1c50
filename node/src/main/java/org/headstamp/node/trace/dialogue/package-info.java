/** What two States tell each other about a trace besides the question and its answer, and how it is written on the wire. */
@NullMarked
package org.headstamp.node.trace.dialogue;

import org.jspecify.annotations.NullMarked;
