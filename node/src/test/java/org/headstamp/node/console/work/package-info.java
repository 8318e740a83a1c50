/** Tests of what an operator is to do. */
@NullMarked
package org.headstamp.node.console.work;

import org.jspecify.annotations.NullMarked;
