package org.headstamp.demo;

import java.io.IOException;

/** Pages to which no link leads: those before the log-in, those that refuse something, and those that a form makes. */
record Unlinked(Consoles consoles, String language) {
    private static final String CASES = "/console/cases/";

    /** Somebody who is not let in. */
    void refuseLogIn() {
        try (var desk = Desk.free(consoles, "XA", language)) {
            desk.open("/console/tasks");
            desk.look();
            desk.logIn(Office.OFFICER_XA, "not the password of anybody");
            StepFailedException.unless(desk.path().contains("/log-in") || refuses(desk), "a wrong password opens");
        }
    }

    /** A form that was sent after the session had ended, before and after the log-in that saves it. */
    void goOnAfterLogIn(String caseId) {
        try (var desk = Desk.of(consoles, Office.OFFICER_XA, language)) {
            desk.open(CASES + caseId + "/notify");
            fillIn(desk, "80");
            desk.endSession();
            desk.send("/notify");
            desk.logIn(Office.OFFICER_XA, consoles.password());
        }
    }

    /** An office that begins to set up a second factor, and does not finish. */
    void beginSecondFactor() throws IOException {
        try (var desk = Desk.of(consoles, Office.AUDITOR_XC, language)) {
            desk.open("/console/second-factor");
            desk.look();
            desk.fill("current", consoles.password());
            desk.press("form[action='/console/second-factor'] button[type=submit]");
            desk.fill("code", "000000");
            desk.send("/second-factor/confirmation");
            StepFailedException.unless(refuses(desk), "a wrong code confirms a second factor");
            desk.photograph(consoles.picture("second-factor-" + language));
        }
    }

    /** Pages that do not exist, or not for this office. */
    void fail() {
        try (var desk = Desk.of(consoles, Office.OFFICER_XA, language)) {
            for (var path : new String[] {"/console/nothing", CASES + "nonsense", "/console/administration"}) {
                desk.open(path);
                desk.look();
                StepFailedException.unless(
                        desk.page().locator("h1").count() == 1, path + " is no page that tells what failed");
            }
        }
    }

    /** Forms with errors, and what forms show before they are sent. */
    void refuseForms(String caseId) {
        try (var desk = Desk.of(consoles, Office.OFFICER_XA, language)) {
            desk.open(CASES + "new");
            desk.page().evaluate("() => { for (const form of document.forms) form.noValidate = true; }");
            desk.press("button[name=act][value=record]");
            StepFailedException.unless(refuses(desk), "an empty seizure is recorded");
            desk.open(CASES + caseId + "/notify");
            fillIn(desk, "101");
            desk.send("/notify");
            StepFailedException.unless(refuses(desk), "a notification is drafted that is surer than sure");
        }
    }

    /** Somebody who has got an account, and comes to no other page before the password is replaced. */
    void chooseFirstPassword() throws IOException, InterruptedException {
        var name = "clerk-" + language + ".xa";
        var cast = consoles.cast();
        var account = Papers.paper("""
                {"name": "%s", "unit": "Border police of Asteria", "roles": ["OFFICER"], "party": null,
                 "password": "%s"}""".formatted(name, consoles.password()));
        cast.office(Office.FOCAL_POINT_XA).post("accounts", account);
        cast.office(Office.SECOND_FOCAL_POINT_XA)
                .post("accounts/" + name + "/confirmation", Papers.paper("{\"start\": \"handed over in person\"}"));
        try (var desk = Desk.free(consoles, "XA", language)) {
            desk.open("/console/tasks");
            desk.logIn(name, consoles.password());
            StepFailedException.unless(desk.path().contains("/first-password"), desk.path() + " comes first");
            desk.look();
            desk.fill("current", consoles.password());
            desk.fill("start", "not the word of anybody");
            desk.fill("next", consoles.password() + consoles.password());
            desk.fill("again", consoles.password() + consoles.password());
            desk.send("/first-password");
            StepFailedException.unless(refuses(desk), "a wrong word lets somebody begin");
        }
    }

    /** How another account gets in, by its name. */
    void openAccess() {
        try (var desk = Desk.of(consoles, Office.FOCAL_POINT_XA, language)) {
            desk.open("/console/account");
            desk.fill("account", Office.OFFICER_XA.account());
            desk.press("form[action='/console/access'] button[type=submit]");
            desk.accepted();
        }
    }

    /** One firearm and one party of the registers. */
    void lookUp() {
        try (var desk = Desk.of(consoles, Office.REGISTRAR_XB, language)) {
            desk.open("/console/registry");
            desk.fill("serial", "*100007");
            desk.press("form[action='/console/registry'] button[type=submit]");
            desk.press("main a[href^='/console/registry/firearm']");
            desk.accepted();
            desk.open("/console/registry/party?key=" + Office.DEALER_XB.party());
            desk.look();
            desk.accepted();
        }
    }

    /** Just what a browser wants before it sends a notification. */
    private static void fillIn(Desk desk, String confidence) {
        desk.tickFirst("input[name=seizure]");
        desk.tickFirst("input[name=notified]");
        desk.fill("confidence", confidence);
    }

    private static boolean refuses(Desk desk) {
        return desk.page()
                        .locator("main .failure, main [role=alert], main [aria-invalid=true]")
                        .count()
                > 0;
    }
}
