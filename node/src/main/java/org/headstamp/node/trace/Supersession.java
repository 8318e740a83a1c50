package org.headstamp.node.trace;

import org.headstamp.node.MessageId;

/** One message says what another one should have said. */
public record Supersession(MessageId earlier, MessageId later) {}
