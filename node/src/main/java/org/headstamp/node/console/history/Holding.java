package org.headstamp.node.console.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TransferEvent;
import org.jspecify.annotations.Nullable;

/**
 * What one holder received and handed on, lost or destroyed, by what is told.
 *
 * @param received rounds or pieces
 * @param role null when it is not told
 */
public record Holding(String name, @Nullable PartyRole role, long received, long handedOn, Balance balance)
        implements Weighed {
    private static final long AROUND = 300;

    @Override
    public long weight() {
        return AROUND + Weight.of(name);
    }

    /** How the two go together. */
    public enum Balance {
        /** Nothing is left with the holder. */
        EVEN,
        /** The rest is not told of: it is with the holder still, or its way is not recorded. */
        REST,
        /** More was handed on than was received: something is missing in the records, or wrong. */
        MORE_OUT_THAN_IN,
        /** No receipt is told, or a quantity is not known. */
        UNKNOWN
    }

    /** What is left, or missing. */
    public long difference() {
        return Math.abs(received - handedOn);
    }

    /**
     * The holders that are told by name, in the order in which they occur.
     *
     * @param cut there are transfers that are not told, so that nothing adds up
     */
    static List<Holding> of(List<TransferEvent> events, boolean cut) {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        for (var event : events) {
            if (event.kind() == TransferKind.GAP || event.kind() == TransferKind.TRANSIT) {
                continue;
            }
            var giver = key(event.from());
            if (giver != null) {
                sums.computeIfAbsent(giver, key -> new Sum()).gave(event.quantity());
            }
            var receiver = key(event.to());
            if (receiver != null && event.kind().leavesAHolder()) {
                sums.computeIfAbsent(receiver, key -> new Sum()).got(event.quantity());
            }
        }
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().holding(entry.getKey(), cut))
                .toList();
    }

    private static @Nullable Key key(@Nullable PartyDisclosure party) {
        return party != null && party.name() instanceof Disclosed.Known(var name) ? new Key(name, party.role()) : null;
    }

    private record Key(String name, @Nullable PartyRole role) {}

    /** Sums that never overflow: quantities come from other States. */
    private static final class Sum {
        private long in;
        private long out;
        private boolean unclear;

        void got(long quantity) {
            unclear |= quantity == 0;
            in = plus(in, quantity);
        }

        void gave(long quantity) {
            unclear |= quantity == 0;
            out = plus(out, quantity);
        }

        private long plus(long sum, long quantity) {
            unclear |= sum > Long.MAX_VALUE - quantity;
            return sum > Long.MAX_VALUE - quantity ? Long.MAX_VALUE : sum + quantity;
        }

        Holding holding(Key key, boolean cut) {
            return new Holding(key.name(), key.role(), in, out, balance(cut));
        }

        private Balance balance(boolean cut) {
            if (unclear || cut || in == 0) {
                return Balance.UNKNOWN;
            }
            return in == out ? Balance.EVEN : in > out ? Balance.REST : Balance.MORE_OUT_THAN_IN;
        }
    }
}
