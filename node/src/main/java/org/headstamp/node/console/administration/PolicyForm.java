package org.headstamp.node.console.administration;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Change;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.policy.AnswerPolicy;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.policy.PolicyRules;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * The form of a version of a policy.
 *
 * @param action where it stands, and goes
 * @param kind what the policy is about, which no version changes
 * @param newest the version that this one follows; null for the first
 * @param changes against a version that its writer had not seen; empty otherwise
 */
record PolicyForm(
        String action, PolicyRules.Kind kind, @Nullable PolicyVersion newest, Entered form, List<Change> changes) {
    static final String SEEN = "version";

    PolicyForm {
        changes = List.copyOf(changes);
    }

    /** The first version of a policy. */
    static PolicyForm first(PolicyRules.Kind kind, Entered form) {
        return new PolicyForm(page(kind), kind, null, form, List.of());
    }

    /** Another version. */
    static PolicyForm another(PolicyVersion newest, Entered form) {
        return new PolicyForm(page(newest.id()), PolicyRules.kindOf(newest.rules()), newest, form, List.of());
    }

    static String page(PolicyRules.Kind kind) {
        return "/console/administration/new-policy/" + kind.name().toLowerCase(Locale.ROOT);
    }

    static String page(PolicyId id) {
        return "/console/administration/new-version/" + id;
    }

    /** The same with something wrong. */
    PolicyForm wrong(InvalidValueException e) {
        return new PolicyForm(action, kind, newest, form.wrong(e), changes);
    }

    /** The same over a version that its writer had not seen, with what it would change there. */
    PolicyForm over(PolicyVersion present, PolicyRules rules, Say say) {
        var theirs = Facts.of(say, new Said(present.title(), present.rules()));
        var ours = Facts.of(say, new Said(form.value("title"), rules));
        var resting = form.with(SEEN, Integer.toString(present.version()));
        return new PolicyForm(action, kind, present, resting, Change.between(theirs, ours));
    }

    /** What a version says. */
    private record Said(String title, PolicyRules rules) {}

    /**
     * The version that was on the page.
     *
     * @throws InvalidValueException if the form names none
     */
    int seen() {
        if (!form.value(SEEN).matches("[0-9]{1,9}")) {
            throw new InvalidValueException(SEEN, "must be a whole number");
        }
        return Integer.parseInt(form.value(SEEN));
    }

    /** Where it is followed who else works on the policy. */
    public String liveDraft() {
        return "administration/" + (newest == null ? "new-policy" : newest.id());
    }

    public boolean aboutAnswers() {
        return kind == PolicyRules.Kind.ANSWER;
    }

    /** Questions that a policy may answer at all. */
    public List<Question> questions() {
        return List.of(Question.values()).stream()
                .filter(question -> question != Question.PERSON_CHECK)
                .toList();
    }

    /** Outcomes that a policy may pass on; of answers only those that records show by themselves. */
    public List<TraceOutcome> outcomes() {
        return List.of(TraceOutcome.values()).stream()
                .filter(outcome -> !aboutAnswers() || AnswerPolicy.SHOWN_BY_RECORDS.contains(outcome))
                .toList();
    }

    public List<Priority> priorities() {
        return List.of(Priority.values());
    }

    /** Handling codes that a policy may pass; H3 is in words. */
    public List<Handling.Code> handlings() {
        return List.of(Handling.Code.H0, Handling.Code.H1, Handling.Code.H2);
    }

    /** The form with what a version says already. */
    static Entered filled(PolicyVersion version) {
        var values = new MultivaluedHashMap<String, String>();
        values.putSingle(SEEN, Integer.toString(version.version()));
        values.putSingle("title", version.title());
        switch (version.rules()) {
            case AnswerPolicy rules -> fill(values, rules);
            case OnwardPolicy rules -> fill(values, rules);
        }
        return Entered.of(values);
    }

    private static void fill(MultivaluedHashMap<String, String> values, AnswerPolicy rules) {
        values.putSingle("peers", codes(rules.peers()));
        rules.questions().forEach(question -> values.add("questions", question.name()));
        rules.outcomes().forEach(outcome -> values.add("outcomes", outcome.name()));
        values.putSingle("highestPriority", rules.highestPriority().name());
        values.putSingle("strictestHandling", rules.strictestHandling().name());
        values.putSingle("leastScore", Double.toString(rules.leastScore()));
        if (rules.securityForces()) {
            values.putSingle("securityForces", "yes");
        }
        values.putSingle("dailyPerPeer", Integer.toString(rules.dailyPerPeer()));
    }

    private static void fill(MultivaluedHashMap<String, String> values, OnwardPolicy rules) {
        values.putSingle("answeredBy", codes(rules.answeredBy()));
        values.putSingle("nextStates", codes(rules.nextStates()));
        rules.outcomes().forEach(outcome -> values.add("outcomes", outcome.name()));
        values.putSingle("highestPriority", rules.highestPriority().name());
        values.putSingle("dailyPerPeer", Integer.toString(rules.dailyPerPeer()));
    }

    private static String codes(List<MemberState> states) {
        return states.stream().map(MemberState::alpha2).collect(Collectors.joining(" "));
    }
}
