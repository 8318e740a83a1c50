/** Tests of asking other States. */
@NullMarked
package org.headstamp.node.console.ask;

import org.jspecify.annotations.NullMarked;
