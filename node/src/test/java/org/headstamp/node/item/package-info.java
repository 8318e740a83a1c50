/** Tests of items and marks. */
@NullMarked
package org.headstamp.node.item;

import org.jspecify.annotations.NullMarked;
