/** The node of one State: its start-up and the values that every feature shares. */
@NullMarked
package org.headstamp.node;

import org.jspecify.annotations.NullMarked;
