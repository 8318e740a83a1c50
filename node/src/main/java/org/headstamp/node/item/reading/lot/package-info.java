/** Reads lot marks of the known schemes; everything else is the free text of a manufacturer. */
@NullMarked
package org.headstamp.node.item.reading.lot;

import org.jspecify.annotations.NullMarked;
