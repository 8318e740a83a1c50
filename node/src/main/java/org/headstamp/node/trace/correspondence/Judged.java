package org.headstamp.node.trace.correspondence;

/** A message for somebody who is to judge it, and what it is about. */
public record Judged(DialogueMessage message, Topic topic) {}
