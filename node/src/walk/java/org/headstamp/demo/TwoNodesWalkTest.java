package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the offices of two States do, allowed or not, whatever their nodes and the links between them suffer: the books
 * of both agree in the end. One walk for each seed, from {@code headstamp.walk.seed} on; {@code headstamp.walk.walks} says
 * how many, and {@code headstamp.walk.steps} how long they are.
 */
class TwoNodesWalkTest {
    private static final int STEPS = Integer.getInteger("headstamp.walk.steps", 110);
    private static final int WALKS = Integer.getInteger("headstamp.walk.walks", 4);
    private static final long SEED = Long.getLong("headstamp.walk.seed", 1);

    /** How often an office acts, compared with what happens to the nodes. */
    private static final int OFFICES = 80;

    /** One act in so many may be missing. */
    private static final int FEW = 10;

    private static final List<Act> ACTS = Stream.of(OriginActs.all(), AskingActs.all(), AskedActs.all())
            .flatMap(List::stream)
            .toList();

    private static final String REDELIVERED = "an answer was lost";
    /** What makes a walk one. An office comes to nearly every act, as things go; START is for a node that died at rest. */
    private static final List<String> ESSENTIAL = Stream.concat(
                    Stream.of(Mishap.values())
                            .filter(mishap -> mishap != Mishap.START)
                            .map(Mishap::name),
                    Stream.of(Silences.SILENCE, REDELIVERED))
            .toList();

    private static final Score SCORE = new Score();

    private static @Nullable TwoNodes nodes;

    @BeforeContainer
    static void startBothNodes() throws Exception {
        nodes = TwoNodes.begin(Path.of("target").toAbsolutePath());
    }

    @AfterContainer
    static void endBothNodes() throws Exception {
        System.out.println("Done in all walks: " + SCORE.done());
        if (nodes != null) {
            nodes.close();
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void bothStatesAgreeHoweverTheyGoOn(@ForAll("seeds") long seed) throws Exception {
        var walk = new Walk(theNodes(), SCORE);
        try {
            var unused = walks(walk)
                    .generator(1)
                    .next(new Random(seed))
                    .value()
                    .withInvariant("who stopped was told to", Glimpse::check)
                    .run();
            var findings = new WalkEnd(walk).check();
            assertThat(findings.wrong())
                    .as("of %d comparisons", findings.checked())
                    .isEmpty();
            findings.seen().forEach(SCORE::add);
            if (lost() > 0) {
                SCORE.add(REDELIVERED);
            }
            System.out.printf(
                    "Walk %d: %d comparisons hold after %s%n",
                    seed, findings.checked(), walk.diary().summary());
        } catch (Throwable e) {
            throw new AssertionError(story(seed, walk, e), e);
        }
        if (WALKS > 1 && seed == SEED + WALKS - 1) {
            reached();
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.of(LongStream.range(SEED, SEED + WALKS).boxed().toArray(Long[]::new));
    }

    private static ActionChainArbitrary<Walk> walks(Walk walk) {
        var walks = ActionChain.startWith(() -> walk)
                .withAction(OFFICES, step("an office acts", each -> true, (each, dice) -> each.act(ACTS, dice)));
        for (var mishap : Mishap.values()) {
            walks = walks.withAction(mishap.weight(), step(mishap.name(), mishap::mayBefall, mishap::befall));
        }
        return walks.withMaxTransformations(STEPS);
    }

    /** A step, taken only where it may be. */
    private static Action.Independent<Walk> step(String name, Predicate<Walk> may, Step step) {
        return new Action.Independent<>() {
            @Override
            public boolean precondition(Walk walk) {
                return may.test(walk);
            }

            @Override
            public Arbitrary<Transformer<Walk>> transformer() {
                return Arbitraries.longs().map(dice -> Transformer.mutate(name, walk -> take(name, step, walk, dice)));
            }
        };
    }

    private static void take(String name, Step step, Walk walk, long dice) {
        try {
            step.take(walk, new SplittableRandom(dice));
            walk.goOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted", e);
        } catch (StepFailedException e) {
            throw e;
        } catch (Exception e) {
            throw new StepFailedException(name + ": " + e, e);
        }
    }

    /** Walks that never get somewhere say nothing about it; one alone is a walk to repeat. */
    private static void reached() {
        var done = SCORE.done().keySet();
        assertThat(done).as("done in all walks").containsAll(ESSENTIAL);
        assertThat(ACTS.stream().map(Act::toString).filter(act -> !done.contains(act)))
                .as("acts that no office came to")
                .hasSizeLessThanOrEqualTo(ACTS.size() / FEW);
    }

    private static int lost() {
        return TwoNodes.STATES.stream()
                .mapToInt(state -> theNodes().link(state).lost())
                .sum();
    }

    private static String story(long seed, Walk walk, Throwable e) {
        return "The walk of seed %d (-Dheadstamp.walk.seed=%d -Dheadstamp.walk.walks=1) failed: %s%n%sThe nodes' own words: %s%n"
                .formatted(
                        seed,
                        seed,
                        e.getMessage(),
                        walk.diary(),
                        theNodes().cast().directory() + "/x?/node.log");
    }

    private static TwoNodes theNodes() {
        if (nodes == null) {
            throw new IllegalStateException("the nodes were not started");
        }
        return nodes;
    }

    /** One step of a walk. */
    @FunctionalInterface
    private interface Step {
        void take(Walk walk, RandomGenerator dice) throws Exception;
    }
}
