@NullMarked
package org.headstamp.node.origin;

import org.jspecify.annotations.NullMarked;
