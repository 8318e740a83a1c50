package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.headstamp.demo.RestOffice.Said;

/** One walk: some cases of two States, what their offices tried in them, and what came of it. */
final class Walk {
    private static final int SERVER_FAULT = 500;
    /** One step in so many is taken without a look at where things stand. */
    private static final int RECKLESS = 8;

    /** How much more something draws that was not done in any walk yet. */
    private static final int NEW = 6;

    private final TwoNodes nodes;
    private final Notes notes = new Notes();
    private final Shelves shelves;
    private final Diary diary;
    private final Score score;
    private final Tally tally = new Tally();
    private Duration jumped = Duration.ZERO;

    Walk(TwoNodes nodes, Score score) {
        this.nodes = nodes;
        this.score = score;
        this.shelves = new Shelves(nodes.cast(), notes.cases);
        this.diary = new Diary(nodes::now, score);
    }

    /** What the walk remembers of its cases, beside what the nodes have. */
    static final class Notes {
        final List<Seized> cases = new ArrayList<>();
        /** Messages that wait for a second person. */
        final List<Target> drafts = new ArrayList<>();
        /** Paths of questions that the focal point drafted itself. */
        final Set<String> ownDrafts = new HashSet<>();
        /** Paths of questions that left with one person. */
        final Set<String> leftWithOne = new HashSet<>();
        /** Messages that carried questions whose reply is to be clarified. */
        final Set<String> unclear = new HashSet<>();
        /** How often an answer was delayed, by path of the request. */
        final Map<String, Integer> delays = new HashMap<>();
    }

    TwoNodes nodes() {
        return nodes;
    }

    Notes notes() {
        return notes;
    }

    Score score() {
        return score;
    }

    Diary diary() {
        return diary;
    }

    Tally tally() {
        return tally;
    }

    /** By how much the clock went on in this walk. */
    Duration jumped() {
        return jumped;
    }

    void jump(Duration further) throws Exception {
        nodes.jump(further);
        jumped = jumped.plus(further);
    }

    /** Some office does something that may be done, or tries what may not. */
    void act(List<Act> acts, RandomGenerator dice) throws Exception {
        var possible = acts.stream()
                .filter(act -> nodes.isUp(act.state()) && !choices(act).isEmpty())
                .toList();
        double left =
                dice.nextDouble() * possible.stream().mapToDouble(this::draw).sum();
        for (var act : possible) {
            left -= draw(act);
            if (left < 0) {
                var target = WalkPapers.pick(choices(act), dice);
                perform(act, target, act.deed().on(this, target, dice));
                return;
            }
        }
        diary.refused("no office", "can do anything now");
    }

    private double draw(Act act) {
        return (score.has(act.toString()) ? 1 : NEW) * act.draw(diary.times(act.toString()));
    }

    private List<Target> choices(Act act) {
        var all = act.targets().apply(this);
        boolean reckless = !act.forbidden() && diary.length() % RECKLESS == 0;
        return reckless ? all : all.stream().filter(act::fits).toList();
    }

    /** What the nodes show is looked up again: another step is taken. */
    void goOn() {
        shelves.clear();
    }

    /** Takes down what an act came to. */
    void perform(Act act, Target target, Said said) {
        var details =
                target + " " + said.status() + " " + said.body().path("detail").asText();
        StepFailedException.unless(said.status() < SERVER_FAULT, act + " met a fault of the node: " + details);
        StepFailedException.unless(!(act.forbidden() && said.isDone()), act + " was not refused: " + details);
        if (act.forbidden()) {
            diary.succeeded(act.toString(), details);
        } else if (said.isDone()) {
            tally.add(act.office(), act.trail());
            diary.succeeded(act.toString(), details);
        } else {
            diary.refused(act.toString(), details);
        }
    }

    /** One request of an office. */
    Said ask(Office office, String path, JsonNode body) throws Exception {
        return nodes.cast().office(office).ask(path, body, UUID.randomUUID().toString());
    }

    /** Drafts a message about a question, which waits for a second person unless it left at once. */
    Said draft(Office office, Target about, JsonNode content) throws Exception {
        var said = ask(office, about.path() + "/messages", content);
        if (said.isDone() && said.body().at("/dispatch/type").asText().equals("drafted")) {
            var path = about.path() + "/messages/" + said.body().path("id").asText();
            notes.drafts.add(new Target(about.caseId(), path, office.state(), said.body()));
        }
        return said;
    }

    List<Target> cases() {
        return notes.cases.stream()
                .map(found -> new Target(found.caseId(), "cases/" + found.caseId(), "open", found.seizure()))
                .toList();
    }

    Shelves shelves() {
        return shelves;
    }

    /** Messages of a State that wait for a second person. */
    List<Target> drafts(String state) {
        return notes.drafts.stream()
                .filter(draft -> draft.stage().equals(state))
                .toList();
    }
}
