package org.headstamp.node.trace;

/**
 * A trace is in another state; told inside the transaction of the change, so that whoever follows traces acts with it or
 * not at all.
 */
public record TraceMoved(TraceRef trace) {}
