package org.headstamp.node.operate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;

/** Time and randomness of the machine, handed to whoever asks for them. */
final class Platform {
    private Platform() {}

    @Produces
    @Singleton
    static InstantSource clock(ExerciseClock exercise) {
        var machine = Clock.systemUTC();
        return () -> machine.instant().plus(exercise.ahead());
    }

    @Produces
    @Singleton
    static SecureRandom random() {
        return new SecureRandom();
    }
}
