package org.headstamp.node.console.origin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.ConcernedLots;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.registry.RecordKey;

/**
 * The lots that an investigation of ours concerns.
 *
 * @param changed whether others were named since the form was shown, which its sender sees now
 */
record LotsView(ParallelInvestigation investigation, ConcernedLots lots, Entered form, boolean changed) {
    private static final long NONE_SEEN = -1;

    /** The names that stand, as the form has them. */
    static Entered formOf(ConcernedLots lots) {
        var names = lots.named().stream().map(RecordKey::value).collect(Collectors.joining("\n"));
        return Entered.nothing().with("lots", names).with("version", Long.toString(lots.version()));
    }

    /** Version of the names that a form replaces; one that does not tell saw none. */
    static long seen(Entered form) {
        var version = form.value("version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : NONE_SEEN;
    }

    /** Version of the names that the form replaces when it is sent. */
    public String version() {
        return changed ? Long.toString(lots.version()) : form.value("version");
    }

    /** By which the live addresses know the names. */
    public String liveDraft() {
        return "cases/" + investigation.caseId() + "/lots/" + investigation.id();
    }

    /** Address of the investigation. */
    public String path() {
        return "/console/investigations/" + investigation.id();
    }

    public String page() {
        return path() + "/lots";
    }

    public String query(RecordKey lot) {
        return URLEncoder.encode(lot.value(), StandardCharsets.UTF_8);
    }

    public boolean mayName(Operator by) {
        return by.is(Role.INVESTIGATOR) && !investigation.state().stage().isOver();
    }
}
