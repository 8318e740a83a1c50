@NullMarked
package org.headstamp.node.console.frame;

import org.jspecify.annotations.NullMarked;
