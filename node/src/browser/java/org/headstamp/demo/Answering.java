package org.headstamp.demo;

/** A State that is asked, by its pages: takes the question, finds the lot in its registers, and answers. */
record Answering(Staff staff, Office registrar, Office focalPoint) {
    private static final String REQUESTS = "/console/requests";
    private static final String MATCH = "input[type=radio][form=draft]:not([value=''])";
    /** On the page that shows what would leave. */
    private static final String SAVE = "#draft button[type=submit]:not([formaction])";

    private static final String SEND = "button[name=seen]";

    /** The focal point takes what another State asked in a case; returns the page of the request. */
    String acknowledge(String caseId) {
        try (var desk = staff.at(focalPoint)) {
            Staff.follow(desk, REQUESTS, "tr:has-text('" + caseId + "') a[href^='" + REQUESTS + "/']");
            var request = desk.path();
            desk.tick("acknowledge-outcome", "ACCEPTED");
            desk.send("/acknowledgement");
            desk.press(SEND);
            desk.accepted();
            return request;
        }
    }

    /** The registrar reads the sealed answer of another State that came with a question, and where it tells that things went. */
    void readWhatCameWith(String request) {
        try (var desk = staff.at(registrar)) {
            var page = Staff.await(desk, request, "section[aria-labelledby=proofs] article ol.chain li");
            StepFailedException.unless(
                    page.locator("section[aria-labelledby=proofs] .badge.good").count() == 1,
                    "the seal of the answer that came with " + request + " is not said to be verified");
        }
    }

    /** The registrar picks the best match and writes a remark, and leaves; returns whether the draft has both. */
    boolean keepsByItself(String request, String remark) {
        try (var desk = staff.at(registrar)) {
            desk.open(request);
            desk.send("/search");
            desk.tickFirst(MATCH);
            desk.await("#draft-version[value='1']");
            desk.type("remarks", remark);
            desk.await("#draft-version[value='2']");
            var page = desk.open(request);
            return page.locator(MATCH).first().isChecked()
                    && page.locator("[name=remarks]").inputValue().equals(remark);
        }
    }

    /** The registrar writes remarks in two windows; returns what the window shows that is saved last. */
    String saveOver(String request, String earlier, String later) {
        try (var first = staff.at(registrar);
                var second = staff.at(registrar)) {
            first.open(request);
            first.send("/search");
            second.open(request);
            first.fill("remarks", earlier);
            first.press(SAVE);
            second.fill("remarks", later);
            second.press(SAVE);
            return second.page().locator("main").innerText();
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
            desk.tickFirst(MATCH);
            desk.await("#draft-version:not([value='0'])");
            desk.open(request);
            if (!withheld.isEmpty()) {
                desk.chooseAt(
                        "tr:has(input[name=party][value=" + withheld + "]) select[name=party-ground]",
                        "ONGOING_INVESTIGATION");
            }
            desk.fill("remarks", "A lot number is a lead, not sole evidence.");
            desk.press("button[formaction$='/answer']");
            desk.press(SEND);
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
