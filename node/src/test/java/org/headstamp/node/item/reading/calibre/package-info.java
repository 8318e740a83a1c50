/** Tests of calibres. */
@NullMarked
package org.headstamp.node.item.reading.calibre;

import org.jspecify.annotations.NullMarked;
