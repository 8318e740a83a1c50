package org.headstamp.node.origin;

import org.headstamp.node.exchange.Header;

/**
 * A correction of ours for somebody who is to judge it.
 *
 * @param correction as it would leave, with no more than is granted; of one that left, as it left
 * @param header under which it leaves
 */
public record JudgedCorrection(OriginCorrection correction, Header header) {}
