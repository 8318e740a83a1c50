package org.headstamp.node.console.live;

/**
 * Who has what open.
 *
 * @param place of a {@link Topic.Shared}
 */
record OpenPage(String place, String account) {}
