package org.headstamp.demo;

import java.util.List;

/**
 * What a run of load gave while it counted.
 *
 * @param rate messages a second that were settled at the sender
 * @param lowest the same in the worst ten seconds
 * @param handled messages a second that the receiver handled
 * @param settled messages that were settled
 * @param perMessage CPU seconds of both nodes a message
 * @param batch messages that one receipt covers, in the mean
 * @param sending rows a message at the sender
 * @param receiving rows a message at the receiver
 */
record Sustained(
        double rate,
        double lowest,
        double handled,
        long settled,
        Cpu perMessage,
        double batch,
        List<TableWork> sending,
        List<TableWork> receiving) {}
