/** Sealed answers that travel on with a question to the next State, and what that State makes of them. */
@NullMarked
package org.headstamp.node.trace.proof;

import org.jspecify.annotations.NullMarked;
