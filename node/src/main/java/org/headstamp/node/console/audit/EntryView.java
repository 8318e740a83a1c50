package org.headstamp.node.console.audit;

import java.util.HexFormat;
import java.util.List;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.LoggedEvent;
import org.headstamp.node.console.frame.Say;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.checkpoint.LogProof;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log with its proof.
 *
 * @param proof null until a checkpoint covers the entry
 * @param keys of our log, as verifiers take them
 */
record EntryView(LoggedEvent logged, @Nullable LogProof proof, List<String> keys) {
    EntryView {
        keys = List.copyOf(keys);
    }

    public AuditEvent event() {
        return logged.event();
    }

    public String actor(Say say) {
        return new AuditWords(say).actor(event().actor()).orElse("");
    }

    public String subject(Say say) {
        var subject = event().subject();
        return subject == null ? "" : new AuditWords(say).subject(subject).orElse("");
    }

    public String outcome(Say say) {
        return new AuditWords(say).outcome(event()).orElse("");
    }

    public String law(Say say, String law) {
        return new AuditWords(say).law(law).orElse("");
    }

    public String leaf() {
        return logged.entry().leafHash().hex();
    }

    /** Size of the entry in bytes. */
    public int size() {
        return logged.entry().entry().size();
    }

    public String bytes() {
        return HexFormat.of().formatHex(logged.entry().entry().toByteArray());
    }

    /** The way from the leaf to the root. */
    public List<String> path() {
        return proof == null
                ? List.of()
                : proof.hashes().stream().map(Sha256::hex).toList();
    }

    public String checkpoint() {
        return proof == null ? "" : proof.checkpoint().toStringUtf8();
    }
}
