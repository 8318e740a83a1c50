package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.headstamp.demo.Ledger.Invariant;

/** Exports some cases from both States that have them, and verifies each bundle as an outsider would. */
final class BundleCheck {
    private static final int CASES = 6;

    private final Roster roster;
    private final OfflineVerification verification;
    private final Ledger ledger;

    BundleCheck(Roster roster, OfflineVerification verification, Ledger ledger) {
        this.roster = roster;
        this.verification = verification;
        this.ledger = ledger;
    }

    void run(List<Matter> matters, Path directory) throws Exception {
        Files.createDirectories(directory);
        int step = Math.max(1, matters.size() / CASES);
        for (int i = 0; i < matters.size(); i += step) {
            for (var state : List.of(matters.get(i).asker(), Matter.ORIGIN)) {
                verified(matters.get(i), state, directory);
            }
        }
    }

    private void verified(Matter matter, String state, Path directory) throws IOException, InterruptedException {
        var bundle = directory.resolve(matter.particulars().number() + "-" + state + ".zip");
        try {
            roster.cast()
                    .office(roster.focalPoint(state))
                    .download("cases/" + matter.caseId() + "/evidence?purpose=INTERNAL", bundle);
            var unused = PkiCommand.run(verification.arguments(bundle));
            ledger.check(Invariant.BUNDLE_VERIFIES, true, "");
        } catch (StepFailedException e) {
            ledger.check(Invariant.BUNDLE_VERIFIES, false, matter + " exported by " + state + ": " + e.getMessage());
        }
    }
}
