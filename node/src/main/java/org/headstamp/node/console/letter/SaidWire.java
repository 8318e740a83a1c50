package org.headstamp.node.console.letter;

import java.util.Optional;
import org.headstamp.node.ballistic.message.BallisticWire;
import org.headstamp.node.exchange.ReadMessage;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.origin.message.CorrectionWire;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.message.TraceWire;

/** What a stored message says, as the record of its feature. */
public final class SaidWire {
    private SaidWire() {}

    /** The record; empty for what only moves the exchange along, and for what has pages of its own. */
    public static Optional<Object> in(StoredMessage stored) {
        return in(new ReadMessage(stored.message()));
    }

    /** The same of a message that is read. */
    public static Optional<Object> in(ReadMessage read) {
        var message = read.message();
        return switch (read.kind()) {
            case TRACE_REQUEST -> Optional.of(TraceWire.fromWire(message.getTraceRequest()));
            case ACKNOWLEDGEMENT -> Optional.of(TraceWire.fromWire(message.getAcknowledgement()));
            case TRACE_RESPONSE -> Optional.of(TraceWire.fromWire(message.getTraceResponse()));
            case REFUSAL_NOTICE -> Optional.of(TraceWire.fromWire(message.getRefusalNotice()));
            case ORIGIN_NOTIFICATION -> Optional.of(OriginWire.fromWire(message.getOriginNotification()));
            case INVESTIGATION_UPDATE -> Optional.of(OriginWire.fromWire(message.getInvestigationUpdate()));
            case BALLISTIC_LEAD -> Optional.of(BallisticWire.fromWire(message.getBallisticLead()));
            case BALLISTIC_REPLY -> Optional.of(BallisticWire.fromWire(message.getBallisticReply()));
            case CONSENT_REQUEST -> Optional.of(ReleaseWire.questionIn(message));
            case CONSENT_REPLY -> Optional.of(ReleaseWire.decisionIn(message));
            case DISCLOSURE_NOTICE -> Optional.of(ReleaseWire.noticeIn(message));
            case ORIGIN_CORRECTION -> Optional.of(CorrectionWire.fromWire(message.getCorrection()));
            case TRACE_CORRECTION -> Optional.of(corrected(read));
            case INFORMATION_REQUEST,
                    INFORMATION_REPLY,
                    DELAY_NOTICE,
                    WITHDRAWAL,
                    WITHDRAWAL_CONFIRMATION,
                    PROGRESS_ENQUIRY,
                    PROGRESS_REPORT,
                    CLARIFICATION_REQUEST,
                    CLARIFICATION_REPLY -> Optional.of(DialogueWire.contentOf(read.kind(), message));
            case CONFLICT_NOTICE,
                    EVIDENCE_NOTICE,
                    LOT_ALERT,
                    LOT_MATCH_NOTICE,
                    JOINT_INVESTIGATION_PROPOSAL,
                    JOINT_INVESTIGATION_REPLY -> Optional.empty();
        };
    }

    private static Object corrected(ReadMessage read) {
        var message = read.message();
        return message.getCorrection().hasTraceResponse()
                ? TraceWire.fromWire(message.getCorrection().getTraceResponse())
                : DialogueWire.contentOf(read.kind(), message);
    }
}
