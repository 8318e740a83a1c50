package org.headstamp.node.alert;

import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.item.ItemWire;
import org.headstamp.node.item.WireEnum;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.trace.v1.LotAlert;
import org.jspecify.annotations.Nullable;

/**
 * Alerts as {@code headstamp.trace.v1.LotAlert}. Reading expects a message that keeps the rules of the schema; what these
 * rules let pass and yet has no meaning throws an {@link org.headstamp.node.InvalidValueException}.
 */
public final class LotAlertWire {
    private static final String KIND = "LOT_ALERT_KIND_";

    private LotAlertWire() {}

    /**
     * A message that warns.
     *
     * @param replaces our earlier message to the same State that this one ends; null if there is none
     */
    static Message payload(LotWarning warning, @Nullable MessageId replaces) {
        var wire = LotAlert.newBuilder()
                .setKind(WireEnum.toWire(org.headstamp.proto.trace.v1.LotAlertKind.class, KIND, warning.kind()))
                .setLot(ItemWire.toWire(warning.lot()))
                .setManufacturer(warning.manufacturer())
                .setHeadstamp(warning.headstamp())
                .setCalibre(warning.calibre())
                .setRounds(warning.rounds())
                .setRemarks(warning.remarks())
                .setReplaces(replaces == null ? "" : replaces.toString());
        if (warning.since() != null) {
            wire.setSince(ItemWire.toWire(warning.since()));
        }
        return Message.newBuilder().setLotAlert(wire).build();
    }

    /** The warning that a message of this kind carries. */
    static LotWarning warningIn(Received received) {
        return fromWire(received.message().getLotAlert());
    }

    /** A warning from the wire. */
    public static LotWarning fromWire(LotAlert wire) {
        return new LotWarning(
                WireEnum.fromWire(LotAlertKind.class, KIND, wire.getKind()),
                ItemWire.fromWire(wire.getLot()),
                wire.getManufacturer(),
                wire.getHeadstamp(),
                wire.getCalibre(),
                wire.getRounds(),
                wire.hasSince() ? ItemWire.fromWire(wire.getSince()) : null,
                wire.getRemarks());
    }

    /** The earlier message of the same State that it ends. */
    static @Nullable MessageId replacedBy(Received received) {
        var replaces = received.message().getLotAlert().getReplaces();
        return replaces.isEmpty() ? null : MessageId.parse(replaces);
    }
}
