/** Readers of markings, read through vectors and properties. */
@NullMarked
package org.headstamp.node.item.reading;

import org.jspecify.annotations.NullMarked;
