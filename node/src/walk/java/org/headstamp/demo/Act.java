package org.headstamp.demo;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.headstamp.demo.RestOffice.Said;

/**
 * Something that an office may try.
 *
 * @param weight how often, compared with others
 * @param targets what it may be tried on
 * @param fits stages of a target that it fits; empty for all
 * @param forbidden whether the node must refuse it
 */
record Act(
        String name,
        int weight,
        Office office,
        Function<Walk, List<Target>> targets,
        Set<String> fits,
        Trail trail,
        boolean forbidden,
        Deed deed) {
    /** From this weight on an act is what others wait for. */
    private static final int ALWAYS = 14;

    /** One request, and what the node says to it. */
    @FunctionalInterface
    interface Deed {
        Said on(Walk walk, Target target, RandomGenerator dice) throws Exception;
    }

    static Act of(String name, Office office, Function<Walk, List<Target>> targets, Trail trail, Deed deed) {
        return new Act(name, 3, office, targets, Set.of(), trail, false, deed);
    }

    /** What the node must refuse in these stages, however often it is tried. */
    static Act forbidden(String name, Office office, Function<Walk, List<Target>> targets, Deed deed) {
        return new Act(name, 2, office, targets, Set.of(), Trail.NOTHING, true, deed);
    }

    Act fitting(String... stages) {
        return new Act(name, weight, office, targets, Set.of(stages), trail, forbidden, deed);
    }

    Act weighing(int often) {
        return new Act(name, often, office, targets, fits, trail, forbidden, deed);
    }

    /** How much it draws an office that has done it so often: what is new before what is known, and approvals always. */
    double draw(int done) {
        return weight >= ALWAYS ? weight : (double) weight / (1 + done);
    }

    boolean fits(Target target) {
        return fits.isEmpty() || fits.contains(target.stage());
    }

    String state() {
        return office.state();
    }

    @Override
    public String toString() {
        return state() + " " + name;
    }
}
