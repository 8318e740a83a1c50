@NullMarked
package org.headstamp.node.console.live;

import org.jspecify.annotations.NullMarked;
