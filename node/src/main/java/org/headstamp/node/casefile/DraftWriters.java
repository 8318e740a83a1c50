package org.headstamp.node.casefile;

import java.util.Map;
import java.util.Set;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/**
 * Who may write each kind of draft, and so may go on where that of a colleague was sent back. The use cases that draft
 * decide again.
 */
public final class DraftWriters {
    private static final Set<Role> ASKERS = Set.of(Role.OFFICER, Role.FOCAL_POINT);
    private static final Set<Role> ANSWERERS = Set.of(Role.FOCAL_POINT, Role.REGISTRAR);

    private static final Map<String, Set<Role>> BY_KIND = Map.ofEntries(
            Map.entry("trace", ASKERS),
            Map.entry("inquiry", ASKERS),
            Map.entry("trace-reply", ANSWERERS),
            Map.entry("trace-message", Set.of(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR)),
            Map.entry("origin-notification", ASKERS),
            Map.entry("investigation-update", Set.of(Role.INVESTIGATOR)),
            Map.entry("origin-correction", Set.of(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR)),
            Map.entry("joint-investigation", Set.of(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR)),
            Map.entry("joint-investigation-reply", Set.of(Role.FOCAL_POINT, Role.INVESTIGATOR)),
            Map.entry("consent", ASKERS),
            Map.entry("consent-request", ANSWERERS),
            Map.entry("disclosure", ASKERS),
            Map.entry("lot-alert", ANSWERERS),
            Map.entry("lot-match", ANSWERERS),
            Map.entry("ballistic-lead", ASKERS),
            Map.entry("ballistic-reply", Set.of(Role.REGISTRAR, Role.INVESTIGATOR)));

    private DraftWriters() {}

    /** Whether an operator may write drafts of this kind. */
    public static boolean mayWrite(Operator by, ApprovalSubject subject) {
        return roles(subject.kind()).stream().anyMatch(by::is);
    }

    /** Empty for a kind of which there are no drafts. */
    public static Set<Role> roles(String kind) {
        return BY_KIND.getOrDefault(kind, Set.of());
    }

    /** All kinds of drafts. */
    public static Set<String> kinds() {
        return BY_KIND.keySet();
    }
}
