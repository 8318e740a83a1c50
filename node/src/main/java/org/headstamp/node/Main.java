package org.headstamp.node;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the node of one State. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Prepares the database and runs the node until it is told to stop. */
    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
