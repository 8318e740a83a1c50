package org.headstamp.node.trace.composing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.headstamp.node.registry.HistoryCheck;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TransferEvent;
import org.jspecify.annotations.Nullable;

/** What another State tells of the life of items: it is believed as told, and checked. */
public final class ToldHistory {
    private static final int MOST_FLAWS = 50;

    private ToldHistory() {}

    /** Where the histories of an answer cannot be true; at most 50. */
    public static List<HistoryFlaw> flaws(TraceAnswer answer) {
        Map<String, List<TransferEvent>> items = answer.transferHistory().stream()
                .collect(Collectors.groupingBy(TransferEvent::itemReference, LinkedHashMap::new, Collectors.toList()));
        return items.entrySet().stream()
                .flatMap(item -> flaws(answer, item.getKey(), item.getValue()).stream())
                .limit(MOST_FLAWS)
                .toList();
    }

    private static List<HistoryFlaw> flaws(TraceAnswer answer, String item, List<TransferEvent> events) {
        var steps = events.stream().map(ToldHistory::step).toList();
        boolean oneThing = answer.identifications().stream()
                .filter(found -> found.itemReference().equals(item))
                .map(Identification::serial)
                .anyMatch(serial -> serial instanceof Disclosed.Known);
        return oneThing ? HistoryCheck.ofOneThing(item, steps) : HistoryCheck.ofLot(item, steps);
    }

    private static HistoryCheck.Step step(TransferEvent event) {
        return new HistoryCheck.Step(
                event.sequence(),
                event.kind(),
                event.date(),
                nameOf(event.from()),
                nameOf(event.to()),
                event.quantity());
    }

    private static @Nullable String nameOf(@Nullable PartyDisclosure party) {
        return party != null && party.name() instanceof Disclosed.Known(var name) ? party.role() + " " + name : null;
    }
}
