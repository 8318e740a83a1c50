/** What is said about leave and disclosure, as values and on the wire. */
@NullMarked
package org.headstamp.node.release.message;

import org.jspecify.annotations.NullMarked;
