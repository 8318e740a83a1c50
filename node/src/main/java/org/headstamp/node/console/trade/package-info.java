/** What the trade is asked. */
@NullMarked
package org.headstamp.node.console.trade;

import org.jspecify.annotations.NullMarked;
