package org.headstamp.demo;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/**
 * The three-State demonstration: sets a federation up, starts three nodes and plays the story of one trace. The argument
 * is the build folder of the node; with the system property {@code demo.exit} it ends after the story, else with Ctrl-C.
 */
public final class Demo {
    private Demo() {}

    /** Ends the Java process with status 0 only if every step of the story held. */
    public static void main(String... arguments) throws Exception {
        var target = Path.of(arguments[0]).toAbsolutePath();
        var screen = System.out;
        try (var workplace = Workplace.open(target.resolve("demo"));
                var narrator =
                        Narrator.to(workplace.directory().resolve("story.log"), screen, InstantSource.system())) {
            try {
                new Exercise(workplace, target.resolve("quarkus-app/quarkus-run.jar"), narrator).play();
            } catch (StepFailedException e) {
                narrator.say("");
                narrator.say("FAILED: " + e.getMessage());
                narrator.say("What the nodes say is in " + workplace.directory() + "/x?/node.log");
                System.exit(1);
            }
            if (System.getProperty("demo.exit") != null) {
                System.exit(0);
            }
            new CountDownLatch(1).await();
        }
    }
}
