/** The answer that registrars of this State work on together before it waits for the second person. */
@NullMarked
package org.headstamp.node.trace.draft;

import org.jspecify.annotations.NullMarked;
