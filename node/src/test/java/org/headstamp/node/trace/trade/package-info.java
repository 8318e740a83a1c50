@NullMarked
package org.headstamp.node.trace.trade;

import org.jspecify.annotations.NullMarked;
