/** Tests of bar codes. */
@NullMarked
package org.headstamp.node.item.reading.code;

import org.jspecify.annotations.NullMarked;
