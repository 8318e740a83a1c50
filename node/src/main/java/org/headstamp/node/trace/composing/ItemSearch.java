package org.headstamp.node.trace.composing;

import java.time.Instant;
import org.headstamp.node.registry.LookUp;

/** What a register gave for one item of a question. */
public record ItemSearch(String itemReference, String register, Instant searchedAt, LookUp result) {}
