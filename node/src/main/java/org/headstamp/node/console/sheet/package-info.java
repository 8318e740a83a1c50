/** However much there is to tell, no page of the console is heavy: what has no room follows on the next. */
@NullMarked
package org.headstamp.node.console.sheet;

import org.jspecify.annotations.NullMarked;
