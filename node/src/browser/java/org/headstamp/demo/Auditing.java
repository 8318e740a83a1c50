package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who audits Asteria, by its pages: finds what was logged of a case, and takes an entry along with its proof. */
record Auditing(Consoles consoles, String language) {
    private static final String PROOF = "main a[href$='/proof']";

    /** What {@code headstamp-pki} says of an entry of a case and its proof, outside of the node. */
    String prove(String caseId, Path folder) throws IOException {
        try (var auditor = Desk.of(consoles, Office.AUDITOR_XA, language)) {
            auditor.open("/console/audit");
            auditor.fill("case", caseId);
            auditor.press("form[action='/console/audit'] button[type=submit]");
            auditor.press("main td a[href^='/console/audit/entries/']");
            var unused = Staff.await(auditor, auditor.path(), PROOF);
            var entry = auditor.take("main a[href$='/bytes']", folder.resolve(caseId + ".entry"));
            var proof = auditor.take(PROOF, folder.resolve(caseId + ".tlog-proof"));
            var key = Files.readString(consoles.site("XA").logKey()).strip();
            return PkiCommand.run(
                    "log", "verify-inclusion", "--entry=" + entry, "--proof=" + proof, "--log-key=" + key);
        }
    }
}
