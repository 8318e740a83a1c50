package org.headstamp.pki.cli;

/** The exit statuses of every command. */
final class ExitStatus {
    static final int OK = 0;
    /** The command did its work, and what it was asked to verify does not hold. */
    static final int DOES_NOT_HOLD = 1;
    /** Wrong usage, or a file that cannot be read or written. */
    static final int USAGE = 2;

    private ExitStatus() {}
}
