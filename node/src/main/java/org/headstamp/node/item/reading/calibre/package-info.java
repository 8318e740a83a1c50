/** Reads calibres: which cartridges a designation may name. Related cartridges are named, never merged. */
@NullMarked
package org.headstamp.node.item.reading.calibre;

import org.jspecify.annotations.NullMarked;
