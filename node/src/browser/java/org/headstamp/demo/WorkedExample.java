package org.headstamp.demo;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The worked example through the pages of three States: a seizure traced to its origin and on to the State of import, a
 * parallel investigation, and the case as evidence. Offices fill in forms and press buttons as they would by hand.
 */
final class WorkedExample {
    private static final String CONSIGNEE = "XC-IMP-CORVANIA";

    private final Staff staff;
    private final Asking asteria;
    private final Answering borealia;
    private final Answering corvania;
    private final Investigating prosecution;

    WorkedExample(Staff staff) {
        this.staff = staff;
        this.asteria = new Asking(staff);
        this.borealia = new Answering(staff, Office.REGISTRAR_XB, Office.FOCAL_POINT_XB);
        this.corvania = new Answering(staff, Office.REGISTRAR_XC, Office.FOCAL_POINT_XC);
        this.prosecution = new Investigating(staff);
    }

    /** Plays it to the end; returns the case. */
    String play() throws IOException {
        var caseId = asteria.record();
        asteria.photograph(caseId);
        var question = asteria.ask(caseId, "XB");
        staff.approve(Office.FOCAL_POINT_XA, caseId);
        asteria.putRight(question);
        staff.approve(Office.FOCAL_POINT_XA, caseId);
        borealia.answer(borealia.acknowledge(caseId), CONSIGNEE);
        staff.approve(Office.FOCAL_POINT_XB, caseId);

        asteria.askForConsent(question, "XC");
        staff.approve(Office.FOCAL_POINT_XA, caseId);
        borealia.consent(caseId);
        staff.approve(Office.FOCAL_POINT_XB, caseId);
        var onward = asteria.askOnward(question, "XC");
        staff.approve(Office.FOCAL_POINT_XA, caseId);
        var received = corvania.acknowledge(caseId);
        corvania.readWhatCameWith(received);
        corvania.answer(received, "");
        staff.approve(Office.FOCAL_POINT_XC, caseId);
        asteria.read(onward);

        asteria.tell(caseId, "XB");
        staff.approve(Office.FOCAL_POINT_XA, caseId);
        var investigation = prosecution.open(caseId);
        prosecution.grant(investigation);
        prosecution.tell(investigation);
        staff.approve(Office.FOCAL_POINT_XB, caseId);
        return caseId;
    }

    /** Whether a registrar who picks a match and types loses nothing, though it is never saved by hand. */
    boolean keepsAnswersByItself() throws IOException {
        var caseId = asteria.record();
        asteria.ask(caseId, "XB");
        staff.approve(Office.FOCAL_POINT_XA, caseId);
        return borealia.keepsByItself(borealia.acknowledge(caseId), "as recorded");
    }

    /** What a registrar sees who saves an answer that was saved in another window meanwhile. */
    String meetsAnotherVersion(String earlier, String later) throws IOException {
        var caseId = asteria.record();
        asteria.ask(caseId, "XB");
        staff.approve(Office.FOCAL_POINT_XA, caseId);
        return borealia.saveOver(borealia.acknowledge(caseId), earlier, later);
    }

    /** The States that the time line of a case shows as soon as both that were asked have told of themselves. */
    Set<String> statesOnTheTimeLine(String caseId) throws IOException {
        try (var officer = staff.at(Office.OFFICER_XA)) {
            var page = Staff.await(officer, "/console/cases/" + caseId, "section[aria-labelledby=investigations]");
            officer.photograph(staff.consoles().picture("worked-example-" + staff.language()));
            return new TreeSet<>(page.locator(".timeline .head > .badge").all().stream()
                    .map(Locator::innerText)
                    .toList());
        }
    }

    /** The case as a file that an outsider verifies. */
    Path export(String caseId, Path folder) {
        return asteria.export(caseId, folder);
    }
}
