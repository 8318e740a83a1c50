/** Tests of drafts that several people work on. */
@NullMarked
package org.headstamp.node.trace.draft;

import org.jspecify.annotations.NullMarked;
