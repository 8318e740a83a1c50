package org.headstamp.node.console.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.headstamp.node.UnknownIfZero;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Which States an item, or rounds of a lot, went through: no geography, each State is a point on a circle.
 *
 * @param places in the order in which they occur
 */
public record StateMap(List<Place> places, List<Way> ways) {
    /** More States than this are a list, not a picture. */
    static final int MOST = 12;

    public StateMap {
        places = List.copyOf(places);
        ways = List.copyOf(ways);
    }

    /**
     * A State.
     *
     * @param state null where the State is not told
     */
    public record Place(@Nullable MemberState state) {
        public String name(Say say) {
            return state == null ? say.text("history.no-state") : say.state(state);
        }

        /** What stands in the point. */
        public String code() {
            return state == null ? "?" : state.alpha2();
        }
    }

    /**
     * Everything that went from one State to another.
     *
     * @param quantity rounds or pieces; 0 when unknown
     * @param transfers how often
     */
    public record Way(Place from, Place to, @UnknownIfZero long quantity, int transfers) {
        private Way and(long more) {
            boolean overflows = quantity > Long.MAX_VALUE - more;
            return new Way(from, to, overflows ? Long.MAX_VALUE : quantity + more, transfers + 1);
        }
    }

    static StateMap of(List<TransferEvent> events) {
        var places = new LinkedHashSet<Place>();
        Map<List<Place>, Way> ways = new LinkedHashMap<>();
        @Nullable Place before = null;
        for (var event : events) {
            if (event.kind() == TransferKind.GAP) {
                continue;
            }
            var from = from(event, before);
            var to = to(event, from);
            places.add(from);
            places.add(to);
            if (!from.equals(to)) {
                ways.computeIfAbsent(List.of(from, to), key -> new Way(from, to, 0, 0));
                ways.computeIfPresent(List.of(from, to), (key, way) -> way.and(event.quantity()));
            }
            before = from;
        }
        return new StateMap(new ArrayList<>(places), new ArrayList<>(ways.values()));
    }

    /** Whether something crossed a border; otherwise there is nothing to draw. */
    public boolean crosses() {
        return !ways.isEmpty();
    }

    /** Whether it fits into a picture. */
    public boolean drawable() {
        return places.size() <= MOST;
    }

    /** Where everything is drawn for a reader of this direction. */
    public StateDrawing drawing(Say say) {
        return StateDrawing.of(this, say.direction().equals("rtl"));
    }

    /** Who gives it is where it was; what begins with its maker begins where that is. */
    private static Place from(TransferEvent event, @Nullable Place before) {
        var country = country(event.from());
        if (country == null && event.authorisation() != null) {
            country = event.authorisation().exportState();
        }
        if (country == null && event.from() == null) {
            country = country(event.to());
        }
        return country == null && before != null && event.from() == null ? before : new Place(country);
    }

    /** What left for a State that is not told is nowhere; all else stays where it is. */
    private static Place to(TransferEvent event, Place from) {
        var country = country(event.to());
        if (country == null && event.authorisation() != null) {
            country = event.authorisation().importState();
        }
        if (country != null) {
            return new Place(country);
        }
        return event.kind() == TransferKind.EXPORTED ? new Place(null) : from;
    }

    private static @Nullable MemberState country(@Nullable PartyDisclosure party) {
        return party == null ? null : party.country();
    }
}
