@NullMarked
package org.headstamp.node.trace;

import org.jspecify.annotations.NullMarked;
