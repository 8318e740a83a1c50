package org.headstamp.pki.seal;

/** What was sealed. The kind is the CMS content type, so that a seal of one kind never passes for another. */
public enum SealKind {
    MESSAGE(1),
    RECEIPT(2),
    EVIDENCE(3),
    TRUST_LIST_PROOF(4),
    FILE(5);

    private static final String ARC = "2.25.329800735698586629295641978511506172918.";

    private final int number;

    SealKind(int number) {
        this.number = number;
    }

    /** The object identifier under the project's UUID arc (ITU-T X.667). */
    public String oid() {
        return ARC + number;
    }
}
