/** Tests of drawing images anew. */
@NullMarked
package org.headstamp.node.seizure.picture;

import org.jspecify.annotations.NullMarked;
