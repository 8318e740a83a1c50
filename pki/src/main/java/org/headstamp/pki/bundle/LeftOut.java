package org.headstamp.pki.bundle;

/** Why a file that a message of a bundle names is not in the bundle. */
public enum LeftOut {
    /** The exporting State did not have it. */
    NOT_HERE("the exporting State did not have it"),
    /** The exporting State had it, and files together are bounded. */
    NO_ROOM("there was no room for it");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
