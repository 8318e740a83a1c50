package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One case of the week: what one State seized and asks another about. Each method is one thing that an office does; what
 * crosses the border is there when the week has settled.
 */
final class Matter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cast cast;
    private final ExerciseClock clock;
    private final int number;
    private final Plot plot;
    private final String asker;
    private final String asked;
    private final int lot;
    private final List<String> outcomes = new ArrayList<>();
    private @Nullable String caseId;
    private @Nullable JsonNode seizure;
    private @Nullable String trace;

    Matter(Cast cast, ExerciseClock clock, int number, Plot plot, String asker, String asked, int lot) {
        this.cast = cast;
        this.clock = clock;
        this.number = number;
        this.plot = plot;
        this.asker = asker;
        this.asked = asked;
        this.lot = lot;
    }

    int number() {
        return number;
    }

    Plot plot() {
        return plot;
    }

    String asker() {
        return asker;
    }

    String asked() {
        return asked;
    }

    int lot() {
        return lot;
    }

    boolean isOpen() {
        return caseId != null;
    }

    String caseId() {
        return present(caseId, "case");
    }

    JsonNode seizure() {
        return present(seizure, "seizure");
    }

    /** Path of the question at the State that asks. */
    String trace() {
        return present(trace, "question");
    }

    void trace(String path) {
        trace = path;
    }

    /** What the matter came to, in codes. */
    List<String> outcomes() {
        return List.copyOf(outcomes);
    }

    void cameTo(String outcome) {
        outcomes.add(outcome);
    }

    RestOffice officer() {
        return office(asker, "OFFICER");
    }

    RestOffice focalPoint(String state) {
        return office(state, "FOCAL_POINT");
    }

    RestOffice registrar(String state) {
        return office(state, "REGISTRAR");
    }

    RestOffice investigator(String state) {
        return office(state, "INVESTIGATOR");
    }

    /** The first office of the State with the role. */
    RestOffice office(String state, String role) {
        return Office.of(state).stream()
                .filter(office -> office.role().equals(role))
                .findFirst()
                .map(cast::office)
                .orElseThrow(() -> new StepFailedException(state + " has no office for " + role));
    }

    void open() throws Exception {
        caseId = id(officer().post("cases", WeekPapers.newCase(this)));
        seizure = officer().post("cases/" + caseId + "/seizures", WeekPapers.seizure(this));
    }

    /** Drafts a question to the State asked and approves it as the second person. */
    void ask(String priority) throws Exception {
        trace(askState(asked, priority, List.of()));
    }

    /** Asks a State; returns the path of the question. */
    String askState(String state, String priority, List<String> alreadyAsked) throws Exception {
        var draft = officer()
                .post("cases/" + caseId() + "/traces", WeekPapers.question(this, state, priority, alreadyAsked));
        var path = "traces/" + id(draft);
        post(focalPoint(asker), path + "/approval");
        return path;
    }

    void acknowledge() throws Exception {
        post(focalPoint(asked), request() + "/acknowledgement", Papers.acknowledgement("W-" + number));
    }

    /** The registrar searches and drafts; the focal point of the same State approves. */
    void answer(String withheldGround) throws Exception {
        answer(asked, answer -> {
            if (!withheldGround.isEmpty()) {
                answer.set("withheldValues", WeekPapers.withheld(withheldGround));
            }
        });
    }

    void answerAs(String state) throws Exception {
        answer(state, answer -> {});
    }

    void answerForNow() throws Exception {
        answer(asked, answer -> answer.put("interim", true));
    }

    void correctAnswer() throws Exception {
        answer(
                asked,
                answer -> answer.put("correction", "The size of the lot was copied from another line")
                        .set("withheldValues", WeekPapers.withheld("CONFIDENTIALITY_LAW")));
    }

    private void answer(String state, Consumer<ObjectNode> change) throws Exception {
        propose(state, change);
        post(focalPoint(state), request(state) + "/approval");
    }

    private void propose(String state, Consumer<ObjectNode> change) throws Exception {
        var path = request(state);
        var searched = registrar(state).post(path + "/search");
        var answer = WeekPapers.answer(searched);
        change.accept(answer);
        post(registrar(state), path + "/answer", answer);
    }

    void acknowledgeAs(String state) throws Exception {
        post(focalPoint(state), request(state) + "/acknowledgement", Papers.acknowledgement("W-" + number));
    }

    /** Asks Borealia for leave to pass its answer on to Corvania. */
    void askConsent() throws Exception {
        var answer = latest(officer(), trace() + "/answers")
                .map(found -> found.path("message").asText())
                .orElseThrow(() -> new StepFailedException("no answer has arrived"));
        var drafted = officer().post("messages/" + answer + "/consents", WeekPapers.consentQuestion());
        post(focalPoint(asker), "consents/" + id(drafted) + "/approval");
    }

    void giveConsent() throws Exception {
        var request = "consent-requests/"
                + latest(focalPoint(asked), "cases/" + caseId() + "/consent-requests")
                        .map(Matter::id)
                        .orElseThrow(() -> new StepFailedException("no request for leave has arrived"));
        post(registrar(asked), request + "/decision", WeekPapers.consentGiven());
        post(focalPoint(asked), request + "/approval");
    }

    /** The next question carries the sealed answer as proof. */
    void askOnward(String state) throws Exception {
        var drafted = officer().post(trace() + "/onward", json("{\"to\": \"%s\"}".formatted(state)));
        post(focalPoint(asker), "traces/" + id(drafted) + "/approval");
        trace("traces/" + id(drafted));
    }

    /** One question to several States, approved with one decision. */
    void inquire(List<String> states) throws Exception {
        var drafted = officer().post("inquiries", WeekPapers.inquiry(this, states));
        post(focalPoint(asker), "inquiries/" + id(drafted) + "/approval");
        var first = list(Records.get(officer(), "cases/" + caseId() + "/traces")).stream()
                .filter(question -> question.path("peer").asText().equals(asked))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("the inquiry asks nothing of " + asked));
        trace("traces/" + id(first));
    }

    /** Late by so much from now on. */
    void delay(Duration further) throws Exception {
        post(
                focalPoint(asked),
                request() + "/messages",
                WeekPapers.delay(clock.instant().plus(further)));
    }

    void delayIsRefused(Duration further) throws Exception {
        expectRefusal(() -> delay(further), "UNTOC");
    }

    void needInformation() throws Exception {
        tell(registrar(asked), asked, request(), WeekPapers.informationRequest());
    }

    void giveInformation() throws Exception {
        tell(officer(), asker, trace(), WeekPapers.informationReply());
    }

    void enquire() throws Exception {
        post(officer(), trace() + "/messages", json("{\"type\": \"progress-enquiry\", \"remarks\": \"\"}"));
    }

    void askBack() throws Exception {
        tell(officer(), asker, trace(), WeekPapers.clarificationRequest());
    }

    void explain() throws Exception {
        tell(registrar(asked), asked, request(), WeekPapers.clarificationReply());
    }

    void withdraw(String reason) throws Exception {
        tell(officer(), asker, trace(), WeekPapers.withdrawal(reason));
    }

    /** The answer and the withdrawal leave at the same instant. */
    void cross() throws Exception {
        propose(asked, answer -> {});
        var drafted = officer().post(trace() + "/messages", WeekPapers.withdrawal("ERROR"));
        var answers = Thread.ofVirtual().start(() -> approveQuietly(request() + "/approval"));
        post(focalPoint(asker), trace() + "/messages/" + id(drafted) + "/approval");
        answers.join();
    }

    /** The withdrawal may have come first: then there is nothing to approve any more. */
    private void approveQuietly(String path) {
        try {
            post(focalPoint(asked), path);
        } catch (StepFailedException e) {
            cameTo("STOPPED_IN_TIME");
        } catch (Exception e) {
            throw new StepFailedException(path + ": " + e, e);
        }
    }

    /** One office drafts, a focal point of its State approves. */
    private void tell(RestOffice drafter, String state, String path, JsonNode content) throws Exception {
        var drafted = drafter.post(path + "/messages", content);
        post(focalPoint(state), path + "/messages/" + id(drafted) + "/approval");
    }

    private static void expectRefusal(Agenda.Deed deed, String words) throws Exception {
        try {
            deed.doIt();
        } catch (StepFailedException e) {
            StepFailedException.unless(
                    String.valueOf(e.getMessage()).contains(words), "refused for another reason: " + e.getMessage());
            return;
        }
        throw new StepFailedException("it was not refused");
    }

    void notifyOrigin() throws Exception {
        var drafted = officer().post("cases/" + caseId() + "/notifications", WeekPapers.notification(this));
        post(focalPoint(asker), "notifications/" + id(drafted) + "/approval");
    }

    /** Moves the investigation on and tells the other State. */
    void investigate(String stage, String outcome) throws Exception {
        var path = "investigations/"
                + latest(investigator(asked), "cases/" + caseId() + "/investigations")
                        .map(Matter::id)
                        .orElseThrow(() -> new StepFailedException("nothing to investigate"));
        post(investigator(asked), path + "/state", WeekPapers.move(stage, outcome));
        var update = investigator(asked).post(path + "/updates", Papers.investigationUpdate("Books are audited", 1, 1));
        post(focalPoint(asked), "investigation-updates/" + id(update) + "/approval");
    }

    void refuse(String ground) throws Exception {
        post(registrar(asked), request() + "/refusal", WeekPapers.refusal(ground));
        post(focalPoint(asked), request() + "/approval");
    }

    void close(String outcome) throws Exception {
        post(officer(), trace() + "/closure", json("{\"outcome\": \"%s\"}".formatted(outcome)));
        cameTo(outcome);
    }

    /** Path of the latest question of this case at the State asked. */
    String request() {
        return request(asked);
    }

    /** Path of the latest question of this case at a State. */
    String request(String state) {
        return latest(focalPoint(state), "cases/" + caseId() + "/trace-requests")
                .map(found -> "trace-requests/" + id(found))
                .orElseThrow(() -> new StepFailedException(this + ": no question has arrived in " + state));
    }

    /** The latest record of a list, if it has one. */
    static Optional<JsonNode> latest(RestOffice office, String list) {
        return list(Records.get(office, list)).stream().reduce((earlier, later) -> later);
    }

    /** The records of a list or of a page. */
    static List<JsonNode> list(JsonNode found) {
        var items = new ArrayList<JsonNode>();
        (found.isArray() ? found : found.path("items")).forEach(items::add);
        return items;
    }

    static void post(RestOffice office, String path) throws Exception {
        var unused = office.post(path);
    }

    static void post(RestOffice office, String path, JsonNode body) throws Exception {
        var unused = office.post(path, body);
    }

    static String id(JsonNode node) {
        return node.path("id").asText();
    }

    static ObjectNode json(String text) throws Exception {
        return (ObjectNode) JSON.readTree(text);
    }

    private static <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new StepFailedException("the matter has no " + what + " yet");
        }
        return value;
    }

    @Override
    public String toString() {
        return "matter " + number + " (" + plot + ", " + (caseId == null ? "not open" : caseId) + ")";
    }
}
