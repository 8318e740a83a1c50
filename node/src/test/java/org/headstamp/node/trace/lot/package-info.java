@NullMarked
package org.headstamp.node.trace.lot;

import org.jspecify.annotations.NullMarked;
