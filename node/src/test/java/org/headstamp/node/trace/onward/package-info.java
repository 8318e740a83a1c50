@NullMarked
package org.headstamp.node.trace.onward;

import org.jspecify.annotations.NullMarked;
