/**
 * Telling the State of origin that its items surfaced, and the parallel investigation that it opens (recommendation 14 of
 * CTOC/COP/WG.6/2022/4): the side that notifies ({@link org.headstamp.node.origin.OriginNotification}) and the side that
 * investigates ({@link org.headstamp.node.origin.ParallelInvestigation}).
 */
@NullMarked
package org.headstamp.node.origin;

import org.jspecify.annotations.NullMarked;
