package org.headstamp.demo;

/** A State that is asked, by its pages: takes the question, finds the lot in its registers, and answers. */
record Answering(Staff staff, Office registrar, Office focalPoint) {
    private static final String REQUESTS = "/console/requests";

    /** The focal point takes what another State asked in a case; returns the page of the request. */
    String acknowledge(String caseId) {
        try (var desk = staff.at(focalPoint)) {
            Staff.follow(desk, REQUESTS, "tr:has-text('" + caseId + "') a[href^='" + REQUESTS + "/']");
            var request = desk.path();
            desk.tick("acknowledge-outcome", "ACCEPTED");
            desk.send("/acknowledgement");
            desk.accepted();
            return request;
        }
    }

    /**
     * The registrar seeks the lot, takes the best match, and proposes an answer from the registers.
     *
     * @param withheld key of the party that is not named, on the ground of an investigation; empty to name all
     */
    void answer(String request, String withheld) {
        try (var desk = staff.at(registrar)) {
            desk.open(request);
            desk.send("/search");
            desk.tickFirst("input[type=radio][form=draft]:not([value=''])");
            desk.send("/draft");
            if (!withheld.isEmpty()) {
                desk.chooseAt(
                        "tr:has(input[name=party][value=" + withheld + "]) select[name=party-ground]",
                        "ONGOING_INVESTIGATION");
            }
            desk.fill("remarks", "A lot number is a lead, not sole evidence.");
            desk.press("button[formaction$='/answer']");
            desk.accepted();
        }
    }

    /** The registrar lets what this State said in a case be passed on. */
    void consent(String caseId) {
        try (var desk = staff.at(registrar)) {
            Staff.follow(desk, "/console/cases/" + caseId + "/release", "a[href^='/console/consent-requests/']");
            desk.tick("decision", "granted");
            desk.tickAll("input[name=states]");
            desk.send("/decision");
            desk.accepted();
        }
    }
}
