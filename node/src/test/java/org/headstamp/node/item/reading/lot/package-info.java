/** Tests of lot marks. */
@NullMarked
package org.headstamp.node.item.reading.lot;

import org.jspecify.annotations.NullMarked;
