package org.headstamp.demo;

/**
 * A question that Borealia has taken and searched, and not answered yet.
 *
 * @param caseId of the case of Asteria in which it was asked
 * @param path of it in Borealia's REST interface
 */
record OpenQuestion(String caseId, String path) {
    private static final String QUESTIONS = "\"LOT_DISTRIBUTION\", \"EXPORT\"";

    /** Asks it by REST, in a case of its own. */
    static OpenQuestion ask(Cast cast) throws Exception {
        var seized = new SeizureScene(cast).play();
        approve(cast, draft(cast, seized));
        var received = AnsweringOffices.ofBorealia(cast).take(seized.caseId(), "XB-2026-90");
        cast.office(Office.REGISTRAR_XB).post(received + "/search");
        return new OpenQuestion(seized.caseId(), received);
    }

    /** The page of it in Borealia's console. */
    String page() {
        return path.replaceFirst("trace-requests", "/console/requests");
    }

    /** The officer drafts it; returns its path. */
    static String draft(Cast cast, Seized seized) throws Exception {
        return AskingOffices.ofAsteria(cast)
                .draft(seized.caseId(), Papers.traceRequest("XB", seized.seizure(), QUESTIONS, ""));
    }

    static void approve(Cast cast, String draft) throws Exception {
        AskingOffices.ofAsteria(cast).approve(draft);
    }
}
