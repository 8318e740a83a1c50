package org.headstamp.demo;

/** Where one State asks to have its exhibits compared, and the other one compares them. */
final class BallisticDesk extends Desk {
    BallisticDesk(Matter matter) {
        super(matter);
    }

    void sendLead() throws Exception {
        var lead = json("""
                {
                  "seizure": "%s", "asked": "%s",
                  "exhibits": [{
                    "itemReference": "1", "reference": "E1", "kind": "FIRED_CASE", "firingPinShape": "elliptical",
                    "breechMarks": "arched, at three o'clock", "grooves": 0, "twist": "NOT_STATED", "topographies": []
                  }],
                  "reason": "The weapon may have been used in Borealia"
                }""".formatted(id(matter().seizure()), Matter.ORIGIN));
        lead.set("header", WeekPapers.header(Wish.of("NORMAL")));
        var drafted = officer().post("cases/" + matter().caseId() + "/ballistic-leads", lead);
        approve(matter().asker(), "ballistic-leads/" + id(drafted));
    }

    /** The investigator looks for candidates and says what the comparison gave. */
    void reply(String finding) throws Exception {
        var investigator = at(Matter.ORIGIN, "INVESTIGATOR");
        var list = "cases/" + matter().caseId() + "/received-ballistic-leads";
        var lead = "received-ballistic-leads/" + id(newest(investigator, list, "lead"));
        var unused = investigator.get(lead + "/candidates");
        var matched = finding.equals("CONFIRMED_MATCH") ? "XB-2025-311" : "";
        var drafted = investigator.post(lead + "/replies", json("""
                {
                  "results": [{"exhibit": "E1", "finding": "%s", "matchedReference": "%s"}],
                  "remarks": "Compared by one examiner"
                }""".formatted(finding, matched)));
        approve(Matter.ORIGIN, "ballistic-replies/" + id(drafted));
        matter().cameTo("BALLISTIC_" + finding);
    }

    void read(String finding) {
        var lead = newest(officer(), "cases/" + matter().caseId() + "/ballistic-leads", "lead");
        var reply = newest(officer(), "ballistic-leads/" + id(lead) + "/replies", "reply");
        StepFailedException.unless(
                reply.at("/reply/results/0/finding").asText().equals(finding), "the reply says otherwise: " + reply);
    }
}
