/** Tests of drawing images anew. */
@NullMarked
package org.headstamp.node.picture;

import org.jspecify.annotations.NullMarked;
