/**
 * Alerts about lots that were lost or stolen or are larger than they may be: those that this State sends to others (Arms
 * Trade Treaty, article 11(4)), those that it receives, and what its people read that they name. An alert finds what was
 * read before it came and what is read after it.
 */
@NullMarked
package org.headstamp.node.alert;

import org.jspecify.annotations.NullMarked;
