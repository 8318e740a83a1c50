/** Consent to use messages beyond their handling, asked for and decided, and notices before a disclosure. */
@NullMarked
package org.headstamp.node.console.release;

import org.jspecify.annotations.NullMarked;
