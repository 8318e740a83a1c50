/** Questions to manufacturers, importers and dealers of this State, which help to answer another State; none leaves it. */
@NullMarked
package org.headstamp.node.trace.trade;

import org.jspecify.annotations.NullMarked;
