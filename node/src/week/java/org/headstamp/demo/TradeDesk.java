package org.headstamp.demo;

/** Where the registrar of Borealia asks a dealer, which answers by itself, or on paper that the registrar records. */
final class TradeDesk extends Desk {
    TradeDesk(Matter matter) {
        super(matter);
    }

    /** From then on the answer waits for the dealer. */
    void ask() throws Exception {
        post(registrar(), queries(), json("""
                {"party": "%s", "question": "To whom did you sell of lot %s?", "items": []}
                """.formatted(Office.DEALER_XB.party(), matter().lotRef())));
        expectState("waiting-for-trade");
    }

    void isOverdue() {
        var query = newest(registrar(), queries(), "question to the trade");
        StepFailedException.unless(query.path("state").asText().equals("OVERDUE"), "it is not overdue: " + query);
        matter().cameTo("TRADE_OVERDUE");
    }

    /** The dealer finds what it was asked among its enquiries, which tell it nothing of the States or the case. */
    void answer() throws Exception {
        var dealer = matter().roster().cast().office(Office.DEALER_XB);
        var enquiry = Pages.all(dealer, "trade/enquiries").stream()
                .filter(listed -> listed.path("state").asText().equals("OPEN"))
                .map(listed -> Records.get(dealer, "trade/enquiries/" + id(listed)))
                .filter(opened -> opened.path("question").asText().contains(matter().lotRef()))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("the dealer was not asked about " + matter().lotRef()));
        post(dealer, "trade/enquiries/" + id(enquiry) + "/answer", json("""
                {"reply": {"type": "told", "text": "Two boxes over the counter",
                           "transfers": [{"quantity": 100, "date": "2022-05-06", "licence": "XB-LIC-1"}]},
                 "document": "Sales book, page 17"}"""));
        expectState("searching");
        matter().cameTo("TRADE_ANSWERED");
    }

    /** The answer came on paper, and late. */
    void record() throws Exception {
        var query = newest(registrar(), queries(), "question to the trade");
        post(registrar(), queries() + "/" + id(query) + "/answer", json("""
                {"reply": {"type": "told", "text": "Two boxes to one purchaser, against licence", "transfers": []},
                 "document": "Letter 17 of the shop"}"""));
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
