package org.headstamp.node.exchange;

/**
 * A free text of a message.
 *
 * @param fieldPath where it stands, as a translation names it
 */
public record MessageText(String fieldPath, String text) {}
