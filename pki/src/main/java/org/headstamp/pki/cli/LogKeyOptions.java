package org.headstamp.pki.cli;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.NoteKey;
import picocli.CommandLine.Option;

/** By which keys checkpoints are judged. */
final class LogKeyOptions {
    @Option(
            names = "--log-key",
            required = true,
            paramLabel = "KEY",
            description = "Verifier key of the log from a source that you trust; repeat for witnesses.")
    private List<String> keys;

    List<NoteKey> read() throws VerificationException {
        var parsed = new ArrayList<NoteKey>();
        for (var key : keys) {
            parsed.add(NoteKey.parse(key));
        }
        return parsed;
    }
}
