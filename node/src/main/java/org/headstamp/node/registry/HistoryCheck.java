package org.headstamp.node.registry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.UnknownIfZero;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.HistoryFlaw.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the history of one item or lot cannot be true. Dates that are known only in part are held against nobody:
 * a step is too early only if its last possible day is before the first possible day of the other.
 */
public final class HistoryCheck {
    private static final Set<TransferKind> HANDED_ON = EnumSet.of(
            TransferKind.SOLD, TransferKind.EXPORTED, TransferKind.ISSUED_TO_FORCE, TransferKind.RETAIL_SALE);
    private static final Set<TransferKind> SALES = EnumSet.of(TransferKind.SOLD, TransferKind.RETAIL_SALE);
    private static final Set<TransferKind> AT_HOME = EnumSet.of(
            TransferKind.SOLD,
            TransferKind.ISSUED_TO_FORCE,
            TransferKind.RETAIL_SALE,
            TransferKind.LOST,
            TransferKind.STOLEN);

    private final String item;
    private final boolean single;
    private final List<Step> steps;
    private final List<HistoryFlaw> flaws = new ArrayList<>();

    private HistoryCheck(String item, boolean single, List<Step> steps) {
        this.item = item;
        this.single = single;
        this.steps = steps;
    }

    /**
     * One step as far as the check needs it.
     *
     * @param from who gave it; null where that is unknown or withheld
     * @param to who received it; null where that is unknown or withheld
     * @param quantity rounds or pieces; 0 when unknown
     */
    public record Step(
            int sequence,
            TransferKind kind,
            @Nullable PartialDate date,
            @Nullable String from,
            @Nullable String to,
            @UnknownIfZero long quantity) {
        /** A step of our own registers. */
        public static Step of(HistoryEvent event) {
            return new Step(
                    event.sequence(),
                    event.kind(),
                    event.date(),
                    keyOf(event.from()),
                    keyOf(event.to()),
                    event.quantity());
        }

        private static @Nullable String keyOf(@Nullable Party party) {
            return party == null ? null : party.ref().value();
        }
    }

    /** Flaws in the history of one thing, which has one holder at a time. */
    public static List<HistoryFlaw> ofOneThing(String item, List<Step> inOrder) {
        return new HistoryCheck(item, true, inOrder).flaws();
    }

    /** Flaws in the history of a lot, whose rounds are with many holders at once. */
    public static List<HistoryFlaw> ofLot(String item, List<Step> inOrder) {
        return new HistoryCheck(item, false, inOrder).flaws();
    }

    /** What flaws mean for an answer; sales after a loss have a finding of their own. */
    static Set<Finding> findings(List<HistoryFlaw> flaws) {
        boolean inconsistent = flaws.stream().anyMatch(flaw -> flaw.kind() != Kind.SOLD_AFTER_LOSS);
        return inconsistent ? EnumSet.of(Finding.HISTORY_INCONSISTENT) : EnumSet.noneOf(Finding.class);
    }

    private List<HistoryFlaw> flaws() {
        var made = first(TransferKind.MANUFACTURED);
        var imported = steps.stream().anyMatch(step -> step.kind() == TransferKind.EXPORTED)
                ? null
                : first(TransferKind.IMPORTED);
        for (var step : steps) {
            if (made != null && step.kind() != TransferKind.MANUFACTURED && before(step, made)) {
                add(step, Kind.BEFORE_MANUFACTURE);
            }
            if (imported != null && AT_HOME.contains(step.kind()) && before(step, imported)) {
                add(step, Kind.BEFORE_IMPORT);
            }
        }
        inOrder();
        if (single) {
            afterItsEnd();
        }
        balance();
        return List.copyOf(flaws);
    }

    private void inOrder() {
        Step earlier = null;
        for (var step : steps) {
            if (step.date() == null) {
                continue;
            }
            if (earlier != null && before(step, earlier)) {
                add(step, Kind.OUT_OF_ORDER);
            }
            earlier = step;
        }
    }

    /** One thing cannot be handed on once it is no more; and who sells it after its loss has something to explain. */
    private void afterItsEnd() {
        boolean destroyed = false;
        boolean lost = false;
        for (var step : steps) {
            if (destroyed && HANDED_ON.contains(step.kind())) {
                add(step, Kind.AFTER_DESTRUCTION);
            }
            if (lost && SALES.contains(step.kind())) {
                add(step, Kind.SOLD_AFTER_LOSS);
            }
            destroyed |= step.kind() == TransferKind.DESTROYED;
            lost = (lost || step.kind() == TransferKind.LOST || step.kind() == TransferKind.STOLEN)
                    && step.kind() != TransferKind.SURRENDERED;
        }
    }

    /** Who is known to have received something cannot hand out more; who is not may have more than the history shows. */
    private void balance() {
        Map<String, Long> in = new HashMap<>();
        Map<String, Long> out = new HashMap<>();
        Map<String, Step> last = new HashMap<>();
        boolean unknownReceiver = false;
        for (var step : steps) {
            if (step.kind() == TransferKind.GAP || step.kind() == TransferKind.TRANSIT) {
                continue;
            }
            if (step.to() != null && step.kind().leavesAHolder()) {
                in.merge(step.to(), step.quantity(), Math::addExact);
            }
            unknownReceiver |= step.to() == null && step.kind().leavesAHolder();
            if (step.from() != null) {
                out.merge(step.from(), step.quantity(), Math::addExact);
                last.put(step.from(), step);
            }
        }
        if (unknownReceiver) {
            return;
        }
        out.forEach((holder, given) -> {
            var received = in.getOrDefault(holder, 0L);
            var step = last.get(holder);
            if (received > 0 && given > received && step != null) {
                add(step, Kind.MORE_OUT_THAN_IN);
            }
        });
    }

    private @Nullable Step first(TransferKind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind && step.date() != null)
                .findFirst()
                .orElse(null);
    }

    private void add(Step step, Kind kind) {
        flaws.add(new HistoryFlaw(item, step.sequence(), kind));
    }

    private static boolean before(Step step, Step other) {
        return step.date() != null
                && other.date() != null
                && step.date().latest().isBefore(other.date().earliest());
    }
}
