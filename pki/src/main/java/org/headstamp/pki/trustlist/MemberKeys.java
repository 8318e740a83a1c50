package org.headstamp.pki.trustlist;

import java.time.Instant;
import java.util.List;
import org.headstamp.pki.checkpoint.NoteKey;

/** Everything in an entry whose change needs the consent of the member's own root. */
public record MemberKeys(
        List<MemberRoot> roots, List<LogKey> logKeys, List<LogKey> cosignerKeys, boolean requiresPostQuantum) {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if there is no root, or a key is of the wrong type
     */
    public MemberKeys {
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("a member has at least one root");
        }
        requireType(NoteKey.Type.LOG, logKeys);
        requireType(NoteKey.Type.COSIGNER, cosignerKeys);
        roots = List.copyOf(roots);
        logKeys = List.copyOf(logKeys);
        cosignerKeys = List.copyOf(cosignerKeys);
    }

    private static void requireType(NoteKey.Type type, List<LogKey> keys) {
        for (var key : keys) {
            if (key.key().type() != type) {
                throw new IllegalArgumentException(key.key() + " is not of the type " + type);
            }
        }
    }

    public List<MemberRoot> rootsAt(Instant at) {
        return roots.stream().filter(root -> root.period().contains(at)).toList();
    }
}
