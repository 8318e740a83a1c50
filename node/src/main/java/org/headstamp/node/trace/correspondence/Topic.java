package org.headstamp.node.trace.correspondence;

import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.message.TraceQuestion;

/**
 * The question that a dialogue is about.
 *
 * @param header under whose law, purpose and handling everything about it is said
 */
public record Topic(TraceRef trace, Header header, TraceQuestion question) {}
