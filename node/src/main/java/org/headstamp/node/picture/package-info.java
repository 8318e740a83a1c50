/** Images: what their headers say, and how they are drawn anew, upright, at most so large, without metadata. */
@NullMarked
package org.headstamp.node.picture;

import org.jspecify.annotations.NullMarked;
