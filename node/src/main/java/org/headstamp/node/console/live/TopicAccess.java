package org.headstamp.node.console.live;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.console.live.Topic.OneDraft;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** Who may follow what. Who works on a draft is for those who may work on it. */
@Singleton
class TopicAccess {
    private static final Pattern ADMINISTRATION = Pattern.compile("[a-zA-Z0-9-]{1,60}");

    private final CaseAccess access;

    TopicAccess(CaseAccess access) {
        this.access = access;
    }

    Topic lists(Operator by) {
        by.requireOfficial("follow lists");
        return new Topic.Lists();
    }

    Topic imports(Operator by) {
        by.require("follow imports", Role.REGISTRAR, Role.FOCAL_POINT, Role.INVESTIGATOR);
        return new Topic.Imports();
    }

    /** The enquiries to the party that the operator acts for, and nothing of any case. */
    Topic enquiries(Operator by) {
        return new Topic.OneParty(by.requireParty("follow enquiries"));
    }

    Topic oneCase(Operator by, CaseId id) {
        by.requireOfficial("follow cases");
        access.requireListed(by, id);
        return new Topic.OneCase(id);
    }

    /** The draft of an answer in a case. */
    OneDraft answer(Operator by, CaseId caseId, String trace) {
        by.require("follow the draft of an answer", Role.REGISTRAR);
        access.require(by, caseId);
        return new OneDraft("cases/" + caseId + "/answers/" + UnreadableIdException.reading(trace, UUID::fromString));
    }

    /** The lots that are named for an investigation in a case. */
    OneDraft lots(Operator by, CaseId caseId, String investigation) {
        by.require("follow the lots of an investigation", Role.INVESTIGATOR);
        access.require(by, caseId);
        return new OneDraft(
                "cases/" + caseId + "/lots/" + UnreadableIdException.reading(investigation, UUID::fromString));
    }

    /** A timetable or a policy. */
    OneDraft administration(Operator by, String draft) {
        by.require("follow a draft of the administration", Role.FOCAL_POINT);
        if (!ADMINISTRATION.matcher(draft).matches()) {
            throw new InvalidValueException("draft", "is none of the administration");
        }
        return new OneDraft("administration/" + draft);
    }
}
