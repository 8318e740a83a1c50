@NullMarked
package org.headstamp.node.trace.message;

import org.jspecify.annotations.NullMarked;
