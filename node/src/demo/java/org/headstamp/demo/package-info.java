/** The demonstration of three States, spoken to over REST only; it sees no package of the node. */
@NullMarked
package org.headstamp.demo;

import org.jspecify.annotations.NullMarked;
