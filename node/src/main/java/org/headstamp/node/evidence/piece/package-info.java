/** One piece of evidence: who is to read it, and what proves it. */
@NullMarked
package org.headstamp.node.evidence.piece;

import org.jspecify.annotations.NullMarked;
