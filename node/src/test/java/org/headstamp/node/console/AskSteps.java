package org.headstamp.node.console;

import io.restassured.response.Response;
import org.headstamp.node.CaseId;

/**
 * An officer goes through the steps of asking about a seizure.
 *
 * @param seizure its id
 */
record AskSteps(Browser browser, CaseId caseId, String seizure) {
    static final String[] MANNER = {
        "priority", "NORMAL", "language", "en", "purpose", "INVESTIGATION", "handling", "H1", "release", "WITH_CONSENT"
    };

    Response items() {
        return Form.post(browser, step("items"), "seizure", seizure, "items", seizure + " 1");
    }

    Response states(String... states) {
        var fields = new String[states.length * 2];
        for (int index = 0; index < states.length; index++) {
            fields[index * 2] = "asked";
            fields[index * 2 + 1] = states[index];
        }
        return Form.post(browser, step("states"), fields);
    }

    Response reasons(String justification) {
        var fields = reasonsWith("legalBasis", "FP_12_4");
        fields[1] = justification;
        return Form.post(browser, step("reasons"), fields);
    }

    static String[] reasonsWith(String name, String value) {
        return new String[] {
            "legalJustification",
            "Penal code",
            "authority",
            "Focal point of XB",
            "illicitBasis",
            "UNAUTHORISED_TRANSFER",
            "questions",
            "LOT_DISTRIBUTION",
            "translated-legalJustification",
            "La traduction",
            "translationLanguage",
            "fr",
            "translationOffice",
            "Office de traduction",
            name,
            value
        };
    }

    Response manner() {
        return Form.post(browser, step("manner"), MANNER);
    }

    String step(String name) {
        return "/console/cases/" + caseId + "/ask/" + name;
    }

    /** A question that waits; where it is approved. */
    String drafted(String justification, String... states) {
        items();
        states(states);
        reasons(justification);
        manner();
        var place = submit();
        return place.startsWith("/console/approvals/") ? place : Again.approval(browser, place, "trace");
    }

    String submit() {
        var form = browser.page(step("preview")).select("form[action$=/draft]");
        var mark = form.select("input[name=once]").val();
        var seen = form.select("input[name=seen]").val();
        return Again.place(Form.marked(browser, mark, step("draft"), "seen", seen));
    }
}
