@NullMarked
package org.headstamp.node.trace.proof;

import org.jspecify.annotations.NullMarked;
