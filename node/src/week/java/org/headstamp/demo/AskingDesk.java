package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Where the State that seized something asks: the officer drafts, the focal point approves. */
final class AskingDesk extends Desk {
    AskingDesk(Matter matter) {
        super(matter);
    }

    void ask(Wish wish) throws Exception {
        askState(Matter.ORIGIN, wish);
    }

    void askState(String state, Wish wish) throws Exception {
        var path = draft(state, wish);
        approve(matter().asker(), path);
        matter().trace(path);
    }

    /** Returns the path of a question that waits for approval. */
    String draft(String state, Wish wish) throws Exception {
        return "traces/" + id(officer().post(questions(), WeekPapers.question(matter(), state, wish)));
    }

    /** A focal point alone asks: what is most urgent leaves with one person. */
    void askAlone() throws Exception {
        var paper = WeekPapers.question(matter(), Matter.ORIGIN, Wish.of("URGENT_DIRECT"));
        var sent = focalPoint(matter().asker()).post(questions(), paper);
        StepFailedException.unless(Records.state(sent).equals("sent"), "it waits for a second person: " + sent);
        matter().trace("traces/" + id(sent));
    }

    /** The second person agrees to what has left. */
    void agreeLater() throws Exception {
        var second = matter().roster().secondFocalPoint(matter().asker());
        post(matter().roster().cast().office(second), matter().trace() + "/approval");
    }

    /** One question to several States, approved with one decision. */
    void inquire(List<String> states) throws Exception {
        var drafted = officer().post("inquiries", WeekPapers.inquiry(matter(), states));
        approve(matter().asker(), "inquiries/" + id(drafted));
        var first = list(Records.get(officer(), questions())).stream()
                .filter(question -> question.path("peer").asText().equals(Matter.ORIGIN))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("the inquiry asks nothing of " + Matter.ORIGIN));
        matter().trace("traces/" + id(first));
    }

    /** The next question carries the sealed answer as proof. */
    void askOnward(String state) throws Exception {
        var drafted = officer().post(matter().trace() + "/onward", json("{\"to\": \"%s\"}".formatted(state)));
        approve(matter().asker(), "traces/" + id(drafted));
        matter().trace("traces/" + id(drafted));
    }

    /** The answer stays with us, for the reason in these words. */
    void onwardIsRefused(String words, String outcome) throws Exception {
        expectRefusal(words, () -> askOnward("XC"));
        matter().cameTo(outcome);
    }

    void correct() throws Exception {
        say(DialoguePapers.correction(WeekPapers.question(matter(), Matter.ORIGIN, Wish.of("NORMAL"))));
    }

    void giveInformation() throws Exception {
        say(DialoguePapers.informationReply());
    }

    /** One person may ask how far it is. */
    void enquire() throws Exception {
        post(officer(), matter().trace() + "/messages", DialoguePapers.progressEnquiry());
    }

    void askBack() throws Exception {
        say(DialoguePapers.clarificationRequest());
    }

    void withdraw(String reason) throws Exception {
        say(DialoguePapers.withdrawal(reason));
    }

    /** The answer, which waits for approval, and the withdrawal leave at the same instant. */
    void withdrawWhile(String answer) throws Exception {
        var drafted = officer().post(matter().trace() + "/messages", DialoguePapers.withdrawal("ERROR"));
        var answers = Thread.ofVirtual().start(() -> approveIfNotStopped(answer));
        approve(matter().asker(), matter().trace() + "/messages/" + id(drafted));
        answers.join();
    }

    /** The withdrawal may have come first: then there is nothing to approve any more. */
    private void approveIfNotStopped(String path) {
        try {
            approve(Matter.ORIGIN, path);
        } catch (StepFailedException e) {
            matter().cameTo("STOPPED_IN_TIME");
        } catch (Exception e) {
            throw new StepFailedException(path + ": " + e, e);
        }
    }

    void close(String outcome) throws Exception {
        close(matter().trace(), outcome);
        matter().cameTo(outcome);
    }

    /** Closes every question of the case but the one that counts. */
    void closeOthers(String outcome) throws Exception {
        for (var question : list(Records.get(officer(), questions()))) {
            var path = "traces/" + id(question);
            if (!path.equals(matter().trace())) {
                close(path, outcome);
            }
        }
    }

    void reopen() throws Exception {
        post(officer(), matter().trace() + "/reopening", json("{\"facts\": \"More cases of the lot were found\"}"));
        matter().cameTo("REOPENED");
    }

    /** The sealed answer that counts. */
    JsonNode answer() {
        return newest(officer(), matter().trace() + "/answers", "answer");
    }

    private void close(String path, String outcome) throws Exception {
        post(officer(), path + "/closure", json("{\"outcome\": \"%s\"}".formatted(outcome)));
    }

    private void say(JsonNode content) throws Exception {
        var drafted = officer().post(matter().trace() + "/messages", content);
        approve(matter().asker(), matter().trace() + "/messages/" + id(drafted));
    }

    private String questions() {
        return "cases/" + matter().caseId() + "/traces";
    }
}
