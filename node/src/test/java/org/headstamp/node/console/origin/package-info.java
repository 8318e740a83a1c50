@NullMarked
package org.headstamp.node.console.origin;

import org.jspecify.annotations.NullMarked;
