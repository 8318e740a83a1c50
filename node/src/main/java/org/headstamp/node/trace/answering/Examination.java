package org.headstamp.node.trace.answering;

import java.util.List;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.trace.composing.ConfirmedRecord;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.node.trace.message.TraceAnswer;

/**
 * What the registers give for a question before a person looks at it. Nothing of it is decided.
 *
 * @param searches one for each item, candidates ranked
 * @param certain the records that everything readable points to; items with a choice or a doubt have none
 * @param answer what these records say, with nothing held back but what must be
 */
public record Examination(
        AnsweringTrace question, List<ItemSearch> searches, List<ConfirmedRecord> certain, TraceAnswer answer) {
    public Examination {
        searches = List.copyOf(searches);
        certain = List.copyOf(certain);
    }

    /** The lots that the answer rests on. */
    public List<Lot> lots() {
        return certain.stream()
                .map(record -> record.candidate().match())
                .filter(Candidate.OfLot.class::isInstance)
                .map(match -> ((Candidate.OfLot) match).lot())
                .toList();
    }
}
