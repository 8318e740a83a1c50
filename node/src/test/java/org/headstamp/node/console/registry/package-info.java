/** Tests of the pages of registers. */
@NullMarked
package org.headstamp.node.console.registry;

import org.jspecify.annotations.NullMarked;
