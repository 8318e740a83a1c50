/** Leads of ours, and the replies of the States that were asked. */
@NullMarked
package org.headstamp.node.ballistic.asking;

import org.jspecify.annotations.NullMarked;
