@NullMarked
package org.headstamp.node.release;

import org.jspecify.annotations.NullMarked;
