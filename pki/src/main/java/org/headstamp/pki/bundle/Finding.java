package org.headstamp.pki.bundle;

/** One thing that was checked, in plain words. */
public record Finding(boolean holds, String subject, String words) {

    static Finding holds(Object subject, String words) {
        return new Finding(true, subject.toString(), words);
    }

    static Finding fails(Object subject, String words) {
        return new Finding(false, subject.toString(), words);
    }

    @Override
    public String toString() {
        return (holds ? "holds           " : "DOES NOT HOLD   ") + subject + ": " + words;
    }
}
