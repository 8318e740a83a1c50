@NullMarked
package org.headstamp.node.witness;

import org.jspecify.annotations.NullMarked;
