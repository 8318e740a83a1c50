package org.headstamp.node.trace.composing;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.headstamp.node.registry.LookUp;

/** What a register gave for one item of a question. */
public record ItemSearch(String itemReference, String register, Instant searchedAt, LookUp result) {
    /** The same with something to its result. */
    public ItemSearch with(UnaryOperator<LookUp> mark) {
        return new ItemSearch(itemReference, register, searchedAt, mark.apply(result));
    }
}
