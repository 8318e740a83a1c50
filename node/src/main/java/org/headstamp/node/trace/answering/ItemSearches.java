package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.registry.OnBehalf;
import org.headstamp.node.registry.RegistrySearch;
import org.headstamp.node.trace.composing.ItemSearch;

/** Looks every item of a question up. Not to be called inside a transaction: a register may be another system. */
@Singleton
class ItemSearches {
    private final RegistrySearch registers;
    private final LotWatches watches;
    private final NodeClock clock;

    ItemSearches(RegistrySearch registers, LotWatches watches, NodeClock clock) {
        this.registers = registers;
        this.watches = watches;
        this.clock = clock;
    }

    List<ItemSearch> of(AnsweringTrace asked, OnBehalf behalf) {
        return asked.question().items().stream()
                .map(item -> new ItemSearch(
                        item.reference(), registers.registerName(), clock.now(), registers.lookUp(item, behalf)))
                .toList();
    }

    /** What was found, with what there is to know of the lots. */
    AnsweringTrace shown(AnsweringTrace searched, Operator reader) {
        return searched.shown(result -> watches.shown(result, reader));
    }
}
