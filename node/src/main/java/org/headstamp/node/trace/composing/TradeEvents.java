package org.headstamp.node.trace.composing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.message.Authorisation;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.node.trace.trade.TradeTransfer;
import org.jspecify.annotations.Nullable;

/** Puts what the trade told into the lives of items as the registers tell them; each step names its source. */
final class TradeEvents {
    private final Disclosure disclosure;
    private final ToDoubleFunction<String> confidence;

    /** @param confidence how sure the match between an item of this reference and its record is; 0 without a record */
    TradeEvents(Disclosure disclosure, ToDoubleFunction<String> confidence) {
        this.disclosure = disclosure;
        this.confidence = confidence;
    }

    /** Both together, in order of time for each item and counted anew where something was put in. */
    List<TransferEvent> into(List<TransferEvent> recorded, List<ToldByTrade> told) {
        Map<String, List<TransferEvent>> lives = new LinkedHashMap<>();
        for (var event : recorded) {
            lives.computeIfAbsent(event.itemReference(), item -> new ArrayList<>())
                    .add(event);
        }
        for (var source : told) {
            var life = lives.computeIfAbsent(source.itemReference(), item -> new ArrayList<>());
            source.transfers().forEach(transfer -> put(life, event(source, transfer)));
        }
        var touched = told.stream().map(ToldByTrade::itemReference).collect(Collectors.toSet());
        return lives.entrySet().stream()
                .flatMap(life -> touched.contains(life.getKey()) ? counted(life.getValue()) : life.getValue().stream())
                .toList();
    }

    private static Stream<TransferEvent> counted(List<TransferEvent> life) {
        return IntStream.range(0, life.size()).mapToObj(index -> numbered(life.get(index), index + 1));
    }

    private TransferEvent event(ToldByTrade source, TradeTransfer transfer) {
        var to = disclosure.purchaser(transfer);
        boolean licensed = !transfer.licence().isEmpty() && to != null && !(to.name() instanceof Disclosed.Withheld);
        return new TransferEvent(
                1,
                source.itemReference(),
                TransferKind.SOLD,
                transfer.date(),
                disclosure.party(source.party(), "transfer_history.from"),
                to,
                transfer.quantity(),
                source.answer().document(),
                licensed ? new Authorisation(transfer.licence(), null, null, null, null, List.of(), null) : null,
                source.register(),
                confidence.applyAsDouble(source.itemReference()));
    }

    /** Before the first step that came later, and before the gap that leads to it. */
    private static void put(List<TransferEvent> life, TransferEvent event) {
        int place = IntStream.range(0, life.size())
                .filter(index -> isLater(life.get(index).date(), event.date()))
                .findFirst()
                .orElse(life.size());
        while (place > 0 && place < life.size() && life.get(place - 1).kind() == TransferKind.GAP) {
            place--;
        }
        life.add(place, event);
    }

    private static boolean isLater(@Nullable PartialDate date, @Nullable PartialDate than) {
        return date != null && than != null && date.earliest().isAfter(than.earliest());
    }

    private static TransferEvent numbered(TransferEvent event, int sequence) {
        return new TransferEvent(
                sequence,
                event.itemReference(),
                event.kind(),
                event.date(),
                event.from(),
                event.to(),
                event.quantity(),
                event.document(),
                event.authorisation(),
                event.register(),
                event.confidence());
    }
}
