package org.headstamp.node.exchange;

import org.headstamp.proto.exchange.v1.SilenceKind;

/** Which word of another State did not come in time. */
public enum Silence {
    /** Any word of a person about the request. */
    NOT_OPENED,
    /** An answer, a refusal or a notice of delay. */
    NOT_ANSWERED;

    static Silence of(SilenceKind wire) {
        return wire == SilenceKind.SILENCE_KIND_NOT_OPENED ? NOT_OPENED : NOT_ANSWERED;
    }

    SilenceKind toWire() {
        return this == NOT_OPENED ? SilenceKind.SILENCE_KIND_NOT_OPENED : SilenceKind.SILENCE_KIND_NOT_ANSWERED;
    }

    EvidenceKind kind() {
        return this == NOT_OPENED ? EvidenceKind.NOT_OPENED : EvidenceKind.NOT_ANSWERED;
    }

    /** Whether a message in reply to the request breaks this silence. */
    boolean isBrokenBy(PayloadKind reply) {
        return switch (reply) {
            case EVIDENCE_NOTICE -> false;
            case ACKNOWLEDGEMENT, PROGRESS_REPORT, INFORMATION_REQUEST -> this == NOT_OPENED;
            default -> true;
        };
    }
}
