package org.headstamp.demo;

/** Borealia, by its pages: opens an investigation of its own, and tells Asteria how it goes. */
record Investigating(Staff staff) {
    private static final String INVESTIGATIONS = "/console/investigations";

    /** The investigator assesses the newest notification and opens an investigation; returns its page. */
    String open(String caseId) {
        try (var investigator = staff.at(Office.INVESTIGATOR_XB)) {
            Staff.follow(
                    investigator, INVESTIGATIONS, "tr:has-text('" + caseId + "') a[href^='" + INVESTIGATIONS + "/']");
            var investigation = investigator.path();
            move(investigator, "ASSESSING");
            move(investigator, "OPENED");
            return investigation;
        }
    }

    private static void move(Desk investigator, String stage) {
        investigator.choose("stage", stage);
        investigator.send("/state");
        investigator.accepted();
    }

    /** The focal point lets Asteria see what is found. */
    void grant(String investigation) {
        try (var focalPoint = staff.at(Office.FOCAL_POINT_XB)) {
            focalPoint.open(investigation);
            focalPoint.tick("granted", "FINDINGS");
            focalPoint.send("/grant");
            focalPoint.accepted();
        }
    }

    /** The investigator drafts an update. */
    void tell(String investigation) {
        try (var investigator = staff.at(Office.INVESTIGATOR_XB)) {
            investigator.open(investigation);
            investigator.press("details:has(form[action$='/updates']) summary");
            investigator.fill("authority", "Prosecution service of Borealia");
            investigator.fill("offenceClass", "Diversion from State stocks");
            investigator.fill("suspects", "0");
            investigator.fill("measures", "1");
            investigator.fill("findings", "Rounds of this lot were missed at a depot in 2022; its books are audited.");
            investigator.send("/updates");
            investigator.accepted();
        }
    }
}
