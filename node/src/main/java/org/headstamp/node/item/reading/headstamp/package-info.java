/** Reads headstamps: whose mark, which years, and what else it may say. There is never a silent pick. */
@NullMarked
package org.headstamp.node.item.reading.headstamp;

import org.jspecify.annotations.NullMarked;
