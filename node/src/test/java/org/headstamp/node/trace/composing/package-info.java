@NullMarked
package org.headstamp.node.trace.composing;

import org.jspecify.annotations.NullMarked;
