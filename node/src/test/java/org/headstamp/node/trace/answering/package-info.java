@NullMarked
package org.headstamp.node.trace.answering;

import org.jspecify.annotations.NullMarked;
