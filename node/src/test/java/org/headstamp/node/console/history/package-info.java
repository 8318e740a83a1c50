/** Tests of the picture of a life. */
@NullMarked
package org.headstamp.node.console.history;

import org.jspecify.annotations.NullMarked;
