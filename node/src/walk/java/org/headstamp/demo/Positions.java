package org.headstamp.demo;

import static org.headstamp.demo.CaseBooks.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/**
 * Where a question stands with both States follows from the messages that both hold: a small model of the protocol says
 * where it may stand.
 */
final class Positions {
    private static final Set<String> ANSWERS = Set.of("TRACE_RESPONSE", "TRACE_CORRECTION");
    /** A report of progress alone says no more than that nobody has begun. */
    private static final Set<String> WORDS = Set.of("ACKNOWLEDGEMENT", "INFORMATION_REQUEST", "DELAY_NOTICE");

    private static final Set<String> UNHEARD = Set.of("Delivered", "Lapsed", "Closed", "Reopened");
    private static final Set<String> TAKEN_UP =
            Set.of("Acknowledged", "InProgress", "InformationRequested", "Delayed", "Closed", "Reopened");
    private static final Set<String> REFUSED =
            Set.of("Refused", "Clarifying", "Closed", "Reopened", "Delayed", "InformationRequested", "InProgress");
    private static final Set<String> ANSWERED =
            Stream.concat(REFUSED.stream(), Stream.of("Interim", "Answered")).collect(Collectors.toUnmodifiableSet());

    private final CaseBooks books;
    private final Findings findings;

    Positions(CaseBooks books, Findings findings) {
        this.books = books;
        this.findings = findings;
    }

    void check() {
        books.asked().forEach(this::asked);
        books.received().forEach(this::received);
        findings.expect(
                books.received().stream()
                        .map(request -> text(request, "request"))
                        .collect(Collectors.toSet())
                        .equals(books.asked().stream()
                                .map(trace -> trace.path("request"))
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::asText)
                                .collect(Collectors.toSet())),
                books.caseId() + ": XB does not have exactly the questions that XA sent");
    }

    private void asked(JsonNode trace) {
        var id = text(trace, "id");
        var shown = text(trace, "state");
        var path = books.path("XA", "trace/" + id);
        findings.expect(
                path.isEmpty() ? shown.equals("Drafted") : path.getLast().equals(shown),
                "trace " + id + " is " + shown + ", the log says " + path);
        findings.expect(
                Stages.forbidden("XA", path).isEmpty(), "trace " + id + " went " + Stages.forbidden("XA", path));
        byWhom("XA", "trace/" + id);
        if (!trace.path("request").isTextual()) {
            findings.expect(
                    Set.of("Drafted", "Withdrawn").contains(shown), "trace " + id + " is " + shown + " and never left");
            return;
        }
        var request = counterpart(trace);
        boolean withdrawn = says("XA", id, Set.of("WITHDRAWAL"));
        findings.expect(
                withdrawn == request.equals("Stopped"),
                "trace " + id + " withdrawn: " + withdrawn + ", and " + request + " with the State asked");
        var possible = withdrawn ? Set.of("Withdrawn") : possible(theirId(trace));
        findings.expect(
                possible.contains(shown), "trace " + id + " is " + shown + "; by its messages it may be " + possible);
        answers(id, theirId(trace));
    }

    private Set<String> possible(String theirs) {
        if (took(theirs, ANSWERS)) {
            return ANSWERED;
        }
        if (took(theirs, Set.of("REFUSAL_NOTICE"))) {
            return REFUSED;
        }
        return took(theirs, WORDS) ? TAKEN_UP : UNHEARD;
    }

    /** The answer that counts is the last that was taken; one that came too late is kept and contested. */
    private void answers(String id, String theirs) {
        var known = books.answers(id);
        var counting = known.stream()
                .filter(answer -> !text(answer, "standing").equals("AFTER_WITHDRAWAL"))
                .map(answer -> text(answer, "message"))
                .toList();
        var taken = books.messages("XA", "RECEIVED")
                .filter(message -> ANSWERS.contains(text(message, "kind")) && isAbout(theirs, message))
                .filter(message -> text(message, "state").equals("HANDLED"))
                .map(message -> text(message, "id"))
                .toList();
        var latest = text(books.question("XA", id), "answer");
        findings.expect(
                Set.copyOf(taken).equals(Set.copyOf(counting)),
                "trace " + id + " took " + taken + " and shows the answers " + counting);
        findings.expect(
                counting.isEmpty() ? latest.isEmpty() || latest.equals("null") : counting.contains(latest),
                "trace " + id + " is answered by " + latest + " of " + counting);
    }

    private void received(JsonNode request) {
        var id = text(request, "id");
        var shown = text(request, "state");
        var path = books.path("XB", "answering-trace/" + id);
        findings.expect(
                !path.isEmpty() && path.getLast().equals(shown),
                "request " + id + " is " + shown + ", the log says " + path);
        findings.expect(
                Stages.forbidden("XB", path).isEmpty(), "request " + id + " went " + Stages.forbidden("XB", path));
        byWhom("XB", "answering-trace/" + id);
        boolean acknowledged = says("XB", id, Set.of("ACKNOWLEDGEMENT"));
        findings.expect(
                acknowledged == path.contains("Acknowledged")
                        && (acknowledged || Set.of("Received", "Stopped").contains(shown)),
                "request " + id + " is " + shown + ", acknowledged: " + acknowledged);
        if (Set.of("Replied", "ReplyFailed").contains(shown)) {
            var reply = books.question("XB", id).at("/state/message").asText();
            var there = books.messages("XA", "RECEIVED")
                    .filter(message -> text(message, "id").equals(reply))
                    .map(message -> text(message, "state"))
                    .toList();
            findings.expect(
                    there.equals(List.of(shown.equals("Replied") ? "HANDLED" : "CONFLICTED")),
                    "request " + id + " is " + shown + " with " + reply + ", which is " + there + " with the asker");
        }
        lastWord(id, shown);
    }

    /** After it has confirmed a withdrawal the State asked says nothing more about the question. */
    private void lastWord(String id, String shown) {
        var said = books.log("XB", AuditKind.AUDIT_KIND_MESSAGE_SEALED)
                .filter(entry -> books.voices().stream()
                        .anyMatch(voice -> voice.state().equals("XB")
                                && voice.question().equals(id)
                                && voice.message().equals(entry.getMessageId())))
                .map(AuditEntry::getOutcome)
                .toList();
        int confirmed = said.indexOf("WITHDRAWAL_CONFIRMATION");
        findings.expect(
                shown.equals("Stopped") ? confirmed >= 0 && confirmed == said.size() - 1 : confirmed < 0,
                "request " + id + " is " + shown + " and XB said " + said);
    }

    /** What only persons do was done by one, and what is closed by nobody was closed before it was to be clarified. */
    private void byWhom(String state, String subject) {
        var before = "";
        for (var entry : books.log(state, AuditKind.AUDIT_KIND_STATE_CHANGED).toList()) {
            if (entry.getSubject().equals(subject) && !entry.getOutcome().startsWith("DEADLINE_")) {
                var stage = entry.getOutcome();
                boolean alone = entry.getActor().equals("node");
                findings.expect(
                        !(alone && Stages.isOfPersons(stage))
                                && !(alone && stage.equals("Closed") && !before.equals("Clarifying")),
                        subject + " of " + state + " became " + stage + " after " + before + " by nobody");
                before = stage;
            }
        }
    }

    private boolean says(String state, String question, Set<String> kinds) {
        return books.messages(state, "SENT")
                .filter(message -> kinds.contains(text(message, "kind")))
                .anyMatch(message -> books.voices().stream()
                        .anyMatch(voice -> voice.state().equals(state)
                                && voice.question().equals(question)
                                && voice.message().equals(text(message, "id"))));
    }

    private boolean took(String theirs, Set<String> kinds) {
        return books.messages("XA", "RECEIVED")
                .filter(message -> kinds.contains(text(message, "kind")))
                .filter(message -> text(message, "state").equals("HANDLED"))
                .anyMatch(message -> isAbout(theirs, message));
    }

    private boolean isAbout(String theirs, JsonNode message) {
        return books.voices().stream()
                .anyMatch(voice -> voice.state().equals("XB")
                        && voice.question().equals(theirs)
                        && voice.message().equals(text(message, "id")));
    }

    private Stream<JsonNode> counterparts(JsonNode trace) {
        return books.received().stream()
                .filter(request -> request.path("request").equals(trace.path("request")));
    }

    private String counterpart(JsonNode trace) {
        return counterparts(trace)
                .map(request -> text(request, "state"))
                .findFirst()
                .orElse("");
    }

    private String theirId(JsonNode trace) {
        return counterparts(trace)
                .map(request -> text(request, "id"))
                .findFirst()
                .orElse("");
    }
}
