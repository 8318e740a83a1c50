package org.headstamp.pki.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.VerificationException;

/** Gathers what was found: a check that fails is written down, and the next one runs. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /** Says in plain words what holds, or throws why it does not. */
    interface Check {
        String run() throws IOException, VerificationException;
    }

    /** Runs the check; whether it held. */
    boolean check(Object subject, Check check) throws IOException {
        try {
            all.add(Finding.holds(subject, check.run()));
            return true;
        } catch (VerificationException e) {
            all.add(Finding.fails(subject, e.getMessage() + " (" + e.reason() + ")"));
            return false;
        }
    }

    void add(Finding finding) {
        all.add(finding);
    }

    List<Finding> all() {
        return all;
    }
}
