package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asteria, by its pages: records what it seized, asks about it, and tells the State of origin. */
record Asking(Staff staff) {
    private static final String CASE = "/console/cases/";
    /** The button that leads to the next step of a question. */
    private static final String NEXT = "main form .acts button[type=submit]";

    /** On the page that shows what would leave. */
    private static final String SEEN = "button[name=seen]";

    /**
     * The officer reads the headstamp on the drawn case head while it is typed, takes the best reading over into a seizure,
     * and records that; returns the case.
     */
    String record() throws IOException {
        try (var officer = staff.at(Office.OFFICER_XA)) {
            compose(officer);
            officer.fill("title", "120 fired 9 mm cases, house search near the border");
            officer.choose("mode", "SEIZED");
            officer.choose("context", "HOME_SEARCH");
            officer.fill("date", "2026-03-01");
            officer.fill("country", "XA");
            officer.fill("area", "XA-07");
            officer.fill("description", "House search after a shooting, 4 km from the border");
            describe(officer);
            officer.press("button[name=act][value=record]");
            officer.accepted();
            return officer.links().stream()
                    .filter(path -> path.startsWith(CASE + "XA-"))
                    .map(path -> path.substring(CASE.length()).replaceAll("[/?].*", ""))
                    .findFirst()
                    .orElseThrow(() -> new StepFailedException("the seizure leads to no case"));
        }
    }

    private void compose(Desk officer) throws IOException {
        officer.open("/console/composer");
        officer.fillFirst("[name$=clock-0]", StoryRecords.MARK);
        officer.fillFirst("[name$=clock-6]", StoryRecords.LOT);
        officer.press(".turn button[value^='read:']");
        officer.await(".candidates > li");
        officer.accepted();
        officer.photograph(staff.consoles().picture("composer-" + staff.language()));
        officer.press(".candidates button[formaction='/console/cases/new']");
    }

    /** The officer adds a photograph of the headstamp. */
    void photograph(String caseId) throws IOException {
        try (var officer = staff.at(Office.OFFICER_XA)) {
            Staff.follow(officer, CASE + caseId + "/seizures", "main a[href^='/console/seizures/']");
            var picture = staff.consoles().picture("headstamp-of-the-case");
            officer.upload("photograph", Files.write(picture, CasePhotograph.png(StoryRecords.MARK, StoryRecords.LOT)));
            officer.fill("caption", "Headstamp, position as found");
            officer.send("/photographs");
            officer.accepted();
            officer.await("figure img");
        }
    }

    /** The officer puts a question right that has left: one more thing is asked. */
    void putRight(String question) {
        try (var officer = staff.at(Office.OFFICER_XA)) {
            Staff.follow(officer, question, "a[href$='/correction']");
            officer.fill("wrong", "What was lost was to be asked for too.");
            officer.tick("questions", "LOSS_REPORT");
            officer.press("button[name=act][value=look]");
            officer.accepted();
            officer.press("form:has(input[name=confirmed]) button[type=submit]");
            officer.accepted();
        }
    }

    private static void describe(Desk officer) {
        officer.fillFirst("[name$=quantity]", "120");
        officer.fillFirst("[name$=calibre]", StoryRecords.CALIBRE);
        officer.page().locator("[name$=fired]").first().check();
        if (officer.page().locator("[name$=lot-0]").first().inputValue().isEmpty()) {
            officer.fillFirst("[name$=lot-0]", StoryRecords.LOT);
        }
    }

    /** The officer goes through the steps of a question to a State, and reads it as its addressee will; returns its page. */
    String ask(String caseId, String state) {
        try (var officer = staff.at(Office.OFFICER_XA)) {
            officer.open(CASE + caseId + "/ask");
            officer.tickFirst("input[name=seizure]");
            officer.tickAll("input[name=items]");
            officer.press(NEXT);
            officer.tick("asked", state);
            officer.press(NEXT);
            officer.tick("legalBasis", "ITI_TRACE");
            officer.tick("illicitBasis", "CRIME_USE");
            officer.tick("questions", "LOT_DISTRIBUTION");
            officer.tick("questions", "EXPORT");
            officer.fill("legalJustification", "Arms act of Asteria, section 12: possession without licence");
            officer.fill("authority", "National focal point of Asteria");
            officer.tick("consentToOnwardTrace", "yes");
            officer.press(NEXT);
            officer.choose("priority", "URGENT");
            officer.fill("priorityReason", "The weapon of the shooting is still at large");
            officer.choose("release", "WITH_CONSENT");
            officer.tick("confidential", "yes");
            officer.press(NEXT);
            officer.send("/draft");
            officer.accepted();
            return officer.path();
        }
    }

    /** The officer reads the answer to a question, and asks for leave to show it to the State to which it leads. */
    void askForConsent(String question, String to) {
        try (var officer = staff.at(Office.OFFICER_XA)) {
            Staff.follow(officer, question, "a[href*='/consent?'][href$='to=" + to + "']");
            officer.tick("states", to);
            officer.fill("reason", "The answer names this State, whose registers may tell where the lot went.");
            officer.send("/consent");
            officer.accepted();
        }
    }

    /** The officer asks the State to which the answer leads, once nothing stands against it; returns the page of that question. */
    String askOnward(String question, String to) {
        try (var officer = staff.at(Office.OFFICER_XA)) {
            var form = "form[action$='/onward']:has(input[name=to][value=" + to + "])";
            Staff.follow(officer, question, form + " button[type=submit]");
            officer.press(SEEN);
            officer.accepted();
            return officer.path();
        }
    }

    /** The officer reads the answer to a question. */
    void read(String question) {
        try (var officer = staff.at(Office.OFFICER_XA)) {
            var unused = Staff.await(officer, question, "#answer-1");
        }
    }

    /** The officer tells the State of origin, and invites it to investigate. */
    void tell(String caseId, String state) {
        try (var officer = staff.at(Office.OFFICER_XA)) {
            officer.open(CASE + caseId + "/notify");
            officer.tickFirst("input[name=seizure]");
            officer.tickAll("input[name=items]");
            officer.tick("notified", state);
            officer.tick("basis", "MARKING");
            officer.fill("confidence", "80");
            officer.tick("invites", "yes");
            officer.fill("summary", "Fired cases of a maker of yours were used in a shooting in Asteria");
            officer.tick("legalBasis", "ITI_TRACE");
            officer.send("/notify");
            officer.press(SEEN);
            officer.accepted();
        }
    }

    /** The focal point exports the case. */
    Path export(String caseId, Path folder) {
        try (var focalPoint = staff.at(Office.FOCAL_POINT_XA)) {
            focalPoint.open(CASE + caseId + "/bundle");
            focalPoint.choose("purpose", "INTERNAL");
            return focalPoint.download("/bundle", folder.resolve(caseId + ".zip"));
        }
    }
}
