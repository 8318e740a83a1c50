package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Where the State of origin is told, investigates, and both agree or do not agree to do so together. */
final class OriginDesk extends Desk {
    OriginDesk(Matter matter) {
        super(matter);
    }

    void notifyOrigin() throws Exception {
        var drafted =
                officer().post("cases/" + matter().caseId() + "/notifications", OriginPapers.notification(matter()));
        approve(matter().asker(), "notifications/" + id(drafted));
    }

    /**
     * Moves the investigation on and tells the other State.
     *
     * @param outcome why none is opened, or how it ended; empty for any other stage
     */
    void investigate(String stage, String outcome) throws Exception {
        var investigator = at(Matter.ORIGIN, "INVESTIGATOR");
        post(investigator, investigation() + "/state", OriginPapers.move(stage, outcome));
        var update =
                investigator.post(investigation() + "/updates", Papers.investigationUpdate("Books are audited", 1, 1));
        approve(Matter.ORIGIN, "investigation-updates/" + id(update));
    }

    /** The State that notified proposes to investigate together. */
    void proposeJointly() throws Exception {
        var notification = "notifications/" + id(newest(officer(), notifications(), "notification"));
        var proposed = officer().post(notification + "/joint-investigations", OriginPapers.proposal());
        approve(matter().asker(), "joint-investigations/" + id(proposed));
    }

    /** The State of origin proposes it. */
    void proposeJointlyAsOrigin() throws Exception {
        var proposed = at(Matter.ORIGIN, "INVESTIGATOR")
                .post(investigation() + "/joint-investigations", OriginPapers.proposal());
        approve(Matter.ORIGIN, "joint-investigations/" + id(proposed));
    }

    /** The investigator of the State of origin replies to a proposal. */
    void agree() throws Exception {
        var path = proposal(focalPoint(Matter.ORIGIN));
        post(at(Matter.ORIGIN, "INVESTIGATOR"), path + "/reply", OriginPapers.reply("AGREED"));
        approve(Matter.ORIGIN, path + "/reply");
        matter().cameTo("JOINT_AGREED");
    }

    /** One focal point of the State that notified drafts a reply without agreement, and the other approves it. */
    void doNotAgree(String decision) throws Exception {
        var state = matter().asker();
        var path = proposal(focalPoint(state));
        var second = matter().roster().secondFocalPoint(state);
        post(matter().roster().cast().office(second), path + "/reply", OriginPapers.reply(decision));
        approve(state, path + "/reply");
        matter().cameTo("JOINT_" + decision);
    }

    /** Without a proposal to which both agreed there is no joint investigation. */
    void jointIsRefused() throws Exception {
        expectRefusal(
                "no proposal of a joint investigation is agreed",
                () -> post(
                        at(Matter.ORIGIN, "INVESTIGATOR"), investigation() + "/state", OriginPapers.move("JOINT", "")));
    }

    private String proposal(RestOffice reader) {
        JsonNode found = newest(reader, "cases/" + matter().caseId() + "/joint-investigations", "proposal");
        return "joint-investigations/" + id(found);
    }

    private String investigation() {
        var list = "cases/" + matter().caseId() + "/investigations";
        return "investigations/" + id(newest(at(Matter.ORIGIN, "INVESTIGATOR"), list, "investigation"));
    }

    private String notifications() {
        return "cases/" + matter().caseId() + "/notifications";
    }
}
