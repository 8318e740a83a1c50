package org.headstamp.demo;

/** Where the registrar of Borealia asks a dealer, and records what it answered by another channel. */
final class TradeDesk extends Desk {
    private static final String DEALER = "XB-DEA-1";

    TradeDesk(Matter matter) {
        super(matter);
    }

    /** From then on the answer waits for the dealer. */
    void ask() throws Exception {
        post(registrar(), queries(), json("""
                {"party": "%s", "question": "To whom did you sell of lot %s?", "items": []}
                """.formatted(DEALER, matter().lotRef())));
        expectState("waiting-for-trade");
    }

    void isOverdue() {
        var query = newest(registrar(), queries(), "question to the trade");
        StepFailedException.unless(query.path("state").asText().equals("OVERDUE"), "it is not overdue: " + query);
        matter().cameTo("TRADE_OVERDUE");
    }

    /** Nobody is waited for any more. */
    void record() throws Exception {
        var query = newest(registrar(), queries(), "question to the trade");
        post(registrar(), queries() + "/" + id(query) + "/answer", json("""
                {"text": "Two boxes to one purchaser, against licence", "document": "Letter 17 of the shop"}"""));
        expectState("searching");
        matter().cameTo("TRADE_ANSWERED");
    }

    private void expectState(String state) {
        var request = Records.get(registrar(), matter().answering().request());
        StepFailedException.unless(
                Records.state(request).equals(state), "the question is not " + state + ": " + request);
    }

    private String queries() {
        return matter().answering().request() + "/sub-queries";
    }

    private RestOffice registrar() {
        return at(Matter.ORIGIN, "REGISTRAR");
    }
}
