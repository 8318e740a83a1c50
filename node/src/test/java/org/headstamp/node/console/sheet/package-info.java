@NullMarked
package org.headstamp.node.console.sheet;

import org.jspecify.annotations.NullMarked;
