package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case of the week: what one State seized and asks another about, and the desks at which it is worked on. */
final class Matter {
    /** Borealia made every lot, so that every matter leads there first. */
    static final String ORIGIN = "XB";

    private final Roster roster;
    private final ExerciseClock clock;
    private final Particulars particulars;
    private final List<String> outcomes = new ArrayList<>();
    private @Nullable String caseId;
    private @Nullable JsonNode seizure;
    private @Nullable String trace;

    /**
     * What makes a matter another one than its neighbour.
     *
     * @param turn how many matters of the same plot came before
     * @param lot number of the lot that was seized
     */
    record Particulars(int number, Plot plot, int turn, String asker, int lot) {
        /** One of several ways in which matters of a plot go, in turn. */
        <T> T inTurn(List<T> ways) {
            return ways.get(turn % ways.size());
        }
    }

    Matter(Roster roster, ExerciseClock clock, Particulars particulars) {
        this.roster = roster;
        this.clock = clock;
        this.particulars = particulars;
    }

    Particulars particulars() {
        return particulars;
    }

    Plot plot() {
        return particulars.plot();
    }

    String asker() {
        return particulars.asker();
    }

    /** The lot that was seized, as the registers name it. */
    String lotRef() {
        return WeekRegister.ref(particulars.lot());
    }

    Roster roster() {
        return roster;
    }

    ExerciseClock clock() {
        return clock;
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

    /** An officer opens the case and records what was seized. */
    void open() throws Exception {
        open(WeekPapers.newCase(this));
    }

    /** The same, as the paper asks. */
    void open(JsonNode paper) throws Exception {
        var officer = roster.at(asker(), "OFFICER");
        caseId = Desk.id(officer.post("cases", paper));
        seizure = officer.post("cases/" + caseId + "/seizures", WeekPapers.seizure(this));
    }

    AskingDesk asking() {
        return new AskingDesk(this);
    }

    /** Where Borealia answers. */
    AnsweringDesk answering() {
        return answering(ORIGIN);
    }

    AnsweringDesk answering(String state) {
        return new AnsweringDesk(this, state);
    }

    ReleaseDesk release() {
        return new ReleaseDesk(this);
    }

    OriginDesk origin() {
        return new OriginDesk(this);
    }

    TradeDesk trade() {
        return new TradeDesk(this);
    }

    BallisticDesk ballistic() {
        return new BallisticDesk(this);
    }

    AlertDesk alerts() {
        return new AlertDesk(this);
    }

    CompartmentDesk compartment() {
        return new CompartmentDesk(this);
    }

    PolicyDesk policy() {
        return new PolicyDesk(this);
    }

    HandOverDesk handOver() {
        return new HandOverDesk(this);
    }

    PowerDesk power() {
        return new PowerDesk(this);
    }

    private static <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new StepFailedException("the matter has no " + what + " yet");
        }
        return value;
    }

    @Override
    public String toString() {
        return "matter " + particulars.number() + " (" + plot().name() + ", " + (caseId == null ? "not open" : caseId)
                + ")";
    }
}
