package org.headstamp.node.origin.message;

import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Received;
import org.headstamp.proto.exchange.v1.Correction;
import org.headstamp.proto.exchange.v1.Message;

/** Corrections of notifications and updates as {@code headstamp.exchange.v1}. */
public final class CorrectionWire {
    private CorrectionWire() {}

    /** A message that corrects. */
    public static Message payload(CorrectionNotice notice) {
        return Message.newBuilder().setCorrection(toWire(notice)).build();
    }

    /** The correction that a message of this kind carries. */
    public static CorrectionNotice noticeIn(Received received) {
        return fromWire(received.message().getCorrection());
    }

    /** A correction off the wire. */
    public static CorrectionNotice fromWire(Correction wire) {
        var corrected = wire.hasOriginNotification()
                ? new Statement.Notified(OriginWire.fromWire(wire.getOriginNotification()))
                : new Statement.Reported(OriginWire.fromWire(wire.getInvestigationUpdate()));
        return new CorrectionNotice(MessageId.parse(wire.getSupersedes()), wire.getReason(), corrected);
    }

    /** A correction for the wire. */
    public static Correction toWire(CorrectionNotice notice) {
        var wire = Correction.newBuilder()
                .setSupersedes(notice.supersedes().toString())
                .setReason(notice.reason());
        return switch (notice.corrected()) {
            case Statement.Notified(var said) ->
                wire.setOriginNotification(OriginWire.toWire(said)).build();
            case Statement.Reported(var said) ->
                wire.setInvestigationUpdate(OriginWire.toWire(said)).build();
        };
    }
}
