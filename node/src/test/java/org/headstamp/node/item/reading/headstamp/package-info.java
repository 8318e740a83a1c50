/** Tests of headstamps. */
@NullMarked
package org.headstamp.node.item.reading.headstamp;

import org.jspecify.annotations.NullMarked;
