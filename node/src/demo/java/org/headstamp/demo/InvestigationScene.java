package org.headstamp.demo;

/** Asteria tells Borealia that its items surfaced; Borealia opens an investigation of its own and says how it goes. */
final class InvestigationScene {
    private final Cast cast;
    private final Narrator narrator;

    InvestigationScene(Cast cast) {
        this.cast = cast;
        this.narrator = cast.narrator();
    }

    /** Returns the path of Borealia's investigation. */
    String play(Seized seized) {
        narrator.chapter("A parallel investigation");
        var notification = notify(seized);
        var investigation = open(seized.caseId());
        tell(investigation);
        narrator.act(
                "Asteria sees that Borealia's investigation is open",
                () -> Records.awaitOne(
                        cast.office(Office.OFFICER_XA),
                        notification + "/reports",
                        "Borealia's update",
                        report -> report.toString().contains("OPENED")));
        return investigation;
    }

    private String notify(Seized seized) {
        var id = narrator.step(
                "The officer drafts an origin notification that invites a parallel investigation",
                () -> cast.office(Office.OFFICER_XA)
                        .post(
                                "cases/" + seized.caseId() + "/notifications",
                                Papers.originNotification(seized.seizure()))
                        .get("id")
                        .asText());
        narrator.act(
                "The focal point approves it as the second person",
                () -> cast.office(Office.FOCAL_POINT_XA).post("notifications/" + id + "/approval"));
        return "notifications/" + id;
    }

    private String open(String caseId) {
        var investigator = cast.office(Office.INVESTIGATOR_XB);
        var received = Records.awaitOne(
                investigator,
                "investigations",
                "the notification to be handled in Borealia",
                each -> each.path("caseId").asText().equals(caseId));
        var path = "investigations/" + received.get("id").asText();
        narrator.act("Borealia's investigator assesses the notification and opens an investigation", () -> {
            investigator.post(path + "/state", Papers.investigationMove("ASSESSING"));
            investigator.post(path + "/state", Papers.investigationMove("OPENED"));
        });
        return path;
    }

    private void tell(String investigation) {
        var desk = cast.investigations();
        narrator.act(
                "Borealia's focal point grants Asteria the findings, beyond the stage alone",
                () -> desk.grant(investigation, "FINDINGS"));
        var update = narrator.step(
                "The investigator drafts an update for Asteria",
                () -> desk.draft(
                        investigation,
                        "Rounds of this lot were missed at a depot in 2022; its books are audited.",
                        0,
                        1));
        narrator.act("Borealia's focal point approves the update", () -> desk.approve(update));
    }
}
