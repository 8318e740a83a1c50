package org.headstamp.node.console.history;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.registry.TransferHistory;
import org.headstamp.node.trace.composing.AnswerProposal.Value;
import org.headstamp.node.trace.composing.ToldHistory;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TransferEvent;
import org.jspecify.annotations.Nullable;

/**
 * The life of one item.
 *
 * @param known what the item is by the records
 * @param holdings what each holder that is told received and handed on
 * @param cut the records have more steps than it tells
 */
public record Chain(
        String item, List<Identification> known, List<Step> steps, List<Holding> holdings, StateMap map, boolean cut)
        implements Weighed {
    private static final long AROUND = 750;

    private static final long ARROW = 300;

    private static final long AROUND_VALUE = 60;

    public Chain {
        known = List.copyOf(known);
        steps = List.copyOf(steps);
        holdings = List.copyOf(holdings);
    }

    /** The life of every item that an answer tells of, in the order in which it tells of them. */
    public static List<Chain> of(TraceAnswer answer) {
        var flaws = ToldHistory.flaws(answer);
        return answer.transferHistory().stream()
                .map(TransferEvent::itemReference)
                .distinct()
                .map(item -> of(item, answer, flaws))
                .toList();
    }

    /** The life of one record, as our own registers tell it. */
    public static Chain of(TransferHistory history, String item, List<HistoryFlaw> flaws) {
        var events = history.events().stream()
                .map(event -> RecordedEvents.told(event, item))
                .toList();
        return of(item, List.of(), events, flaws, history.cut());
    }

    private static Chain of(String item, TraceAnswer answer, List<HistoryFlaw> flaws) {
        var events = answer.transferHistory().stream()
                .filter(event -> event.itemReference().equals(item))
                .toList();
        var known = answer.identifications().stream()
                .filter(identified -> identified.itemReference().equals(item))
                .toList();
        return of(item, known, events, flaws, false);
    }

    private static Chain of(
            String item, List<Identification> known, List<TransferEvent> events, List<HistoryFlaw> flaws, boolean cut) {
        var ofItem =
                flaws.stream().filter(flaw -> flaw.itemReference().equals(item)).toList();
        var steps = events.stream().map(event -> Step.of(event, ofItem)).toList();
        return new Chain(item, known, steps, Holding.of(events, cut), StateMap.of(events), cut);
    }

    /** Without the lists in it, which have room of their own. */
    @Override
    public long weight() {
        long drawn = map.drawable() ? ARROW * map.ways().size() : 0;
        return AROUND
                + Weight.of(item)
                + drawn
                + known.stream().mapToLong(Chain::weight).sum();
    }

    private static long weight(Identification known) {
        return Stream.of(
                        known.manufacturer(),
                        known.model(),
                        known.lot(),
                        known.lotSize(),
                        known.serial(),
                        known.yearOfManufacture())
                .mapToLong(value -> AROUND_VALUE + (value instanceof Disclosed.Known(var text) ? Weight.of(text) : 0))
                .sum();
    }

    /** Whether some holder handed on more than is told to have been received. */
    public boolean unbalanced() {
        return holdings.stream().anyMatch(holding -> holding.balance() == Holding.Balance.MORE_OUT_THAN_IN);
    }

    /** What the item is by the records, in words. */
    public String identity(Say say) {
        return known.stream()
                .flatMap(item -> Stream.of(
                                named(say, Value.MANUFACTURER, item.manufacturer()),
                                named(say, Value.MODEL, item.model()),
                                named(say, Value.LOT, item.lot()),
                                named(say, Value.LOT_SIZE, item.lotSize()),
                                named(say, Value.SERIAL, item.serial()),
                                named(say, Value.YEAR_OF_MANUFACTURE, item.yearOfManufacture()),
                                country(say, item.countryOfManufacture()))
                        .filter(Objects::nonNull))
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String named(Say say, Value name, @Nullable Disclosed value) {
        return value == null ? null : named(say, name, say.told(value));
    }

    private static @Nullable String country(Say say, @Nullable Disclosed value) {
        return value == null ? null : named(say, Value.COUNTRY_OF_MANUFACTURE, say.country(value));
    }

    private static String named(Say say, Value name, String value) {
        return say.text("event.detail", say.code(name), value);
    }
}
