@NullMarked
package org.headstamp.node.trace.asking;

import org.jspecify.annotations.NullMarked;
