package org.headstamp.pki.bundle;

/** Which message of the schema a piece of evidence is. */
public enum EvidenceForm {
    /** {@code NotDeliveredEvidence}: no receipt was seen. */
    NOT_DELIVERED,
    /** {@code SilenceEvidence}: a request was met with silence. */
    SILENCE,
    /** {@code SentEvidence}: something had been sent, which overrules silence. */
    SENT;

    /** As it ends file names. */
    String suffix() {
        return switch (this) {
            case NOT_DELIVERED -> "not-delivered.bin";
            case SILENCE -> "silence.bin";
            case SENT -> "sent.bin";
        };
    }
}
