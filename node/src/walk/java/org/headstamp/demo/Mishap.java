package org.headstamp.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.headstamp.demo.RestOffice.Said;
import org.jspecify.annotations.Nullable;

/** What the world does to the two nodes. */
enum Mishap {
    KILL_XA(2) {
        @Override
        boolean mayBefall(Walk walk) {
            return mayDie(walk, "XA");
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) throws Exception {
            kill(walk, "XA", AskingActs.APPROVE_QUESTION, dice);
        }
    },
    KILL_XB(2) {
        @Override
        boolean mayBefall(Walk walk) {
            return mayDie(walk, "XB");
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) throws Exception {
            kill(walk, "XB", AskedActs.APPROVE_REPLY, dice);
        }
    },
    START(5) {
        @Override
        boolean mayBefall(Walk walk) {
            return !TwoNodes.STATES.stream().allMatch(walk.nodes()::isUp);
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) throws Exception {
            for (var state : TwoNodes.STATES) {
                if (!walk.nodes().isUp(state)) {
                    walk.nodes().start(state);
                    happened(walk, state + " runs again");
                }
            }
        }
    },
    HOLD_XA(2) {
        @Override
        boolean mayBefall(Walk walk) {
            return !isHeld(walk, "XA");
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) {
            walk.nodes().link("XA").hold();
            happened(walk, "nothing reaches XA");
        }
    },
    HOLD_XB(2) {
        @Override
        boolean mayBefall(Walk walk) {
            return !isHeld(walk, "XB");
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) {
            walk.nodes().link("XB").hold();
            happened(walk, "nothing reaches XB");
        }
    },
    RELEASE(6) {
        @Override
        boolean mayBefall(Walk walk) {
            return TwoNodes.STATES.stream().anyMatch(state -> isHeld(walk, state));
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) {
            TwoNodes.STATES.forEach(state -> walk.nodes().link(state).release());
            happened(walk, "links are open");
        }
    },
    LOSE_AN_ANSWER_TO_XA(3) {
        @Override
        boolean mayBefall(Walk walk) {
            return walk.nodes().link("XB").mode() == Link.Mode.OPEN;
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) {
            walk.nodes().link("XB").loseAnAnswer();
            happened(walk, "the next answer of XB will be lost");
        }
    },
    LOSE_AN_ANSWER_TO_XB(3) {
        @Override
        boolean mayBefall(Walk walk) {
            return walk.nodes().link("XA").mode() == Link.Mode.OPEN;
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) {
            walk.nodes().link("XA").loseAnAnswer();
            happened(walk, "the next answer of XA will be lost");
        }
    },
    JUMP(6) {
        @Override
        boolean mayBefall(Walk walk) {
            return !walk.notes().cases.isEmpty();
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) throws Exception {
            boolean far = walk.jumped().compareTo(FAR) < 0 && dice.nextInt(4) > 0;
            var further = far ? Duration.ofHours(dice.nextInt(1, 73)) : Duration.ofMinutes(30);
            walk.jump(further);
            happened(walk, "the clocks go on by " + further);
        }
    },
    SETTLE(8) {
        @Override
        boolean mayBefall(Walk walk) {
            return !walk.notes().cases.isEmpty() && Quiet.isPossible(walk);
        }

        @Override
        void befall(Walk walk, RandomGenerator dice) {
            Quiet.await(walk);
            happened(walk, "everything has arrived");
        }
    };

    /** No message may expire in a walk, which takes 14 days: what becomes of those is for tests of the exchange. */
    private static final Duration FAR = Duration.ofDays(8);

    private static final int LONGEST_WORK_MILLIS = 60;

    private final int weight;

    Mishap(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    abstract boolean mayBefall(Walk walk);

    abstract void befall(Walk walk, RandomGenerator dice) throws Exception;

    private static boolean mayDie(Walk walk, String state) {
        return !walk.notes().cases.isEmpty()
                && walk.nodes().isUp(state)
                && walk.score().mayBeKilled(state);
    }

    private static boolean isHeld(Walk walk, String state) {
        return walk.nodes().link(state).mode() == Link.Mode.HELD;
    }

    void happened(Walk walk, String what) {
        walk.diary().succeeded(name(), what);
    }

    /** The node dies while it serves an office, which asks again, for the same, when it runs again. */
    void kill(Walk walk, String state, Act underWay, RandomGenerator dice) throws Exception {
        var target =
                underWay.targets().apply(walk).stream().filter(underWay::fits).findFirst();
        var key = UUID.randomUUID().toString();
        var said = new AtomicReference<@Nullable Said>();
        var asking = Thread.ofVirtual()
                .start(() -> target.ifPresent(found -> said.set(quietly(walk, underWay, found, key))));
        // The instant of the crash is part of the walk.
        LockSupport.parkNanos(
                Duration.ofMillis(dice.nextInt(LONGEST_WORK_MILLIS)).toNanos());
        walk.nodes().kill(state);
        walk.score().killed(state);
        asking.join();
        happened(
                walk,
                state + " is killed, "
                        + target.map(found -> underWay + " on " + found + " under way: " + said)
                                .orElse("at rest"));
        if (target.isPresent()) {
            walk.nodes().start(state);
            var again = ask(walk, underWay, target.get(), key);
            var first = Optional.ofNullable(said.get());
            StepFailedException.unless(
                    first.map(before -> before.status() == again.status()).orElse(true),
                    underWay + " was " + first + " before the crash and is " + again + " after it");
            walk.perform(underWay, target.get(), again);
        }
    }

    private static @Nullable Said quietly(Walk walk, Act act, Target target, String key) {
        try {
            return ask(walk, act, target, key);
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static Said ask(Walk walk, Act act, Target target, String key) throws IOException, InterruptedException {
        return walk.nodes().cast().office(act.office()).ask(target.path() + "/approval", WalkPapers.NOTHING, key);
    }
}
