package org.headstamp.node.casefile;

/**
 * What a hand-over moved.
 *
 * @param cases that the receiver leads now
 * @param tasks that were with the one who leaves
 * @param more there is more to move than one step takes: hand over again
 */
public record HandOver(String from, String to, int cases, int tasks, boolean more) {}
