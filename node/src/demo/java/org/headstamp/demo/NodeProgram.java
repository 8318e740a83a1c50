package org.headstamp.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program of a node, and how Java runs it.
 *
 * @param options of Java
 */
record NodeProgram(Path jar, List<String> options) {
    private static final String JAR = "quarkus-app/quarkus-run.jar";
    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC");

    NodeProgram {
        options = List.copyOf(options);
    }

    /** For nodes that run for minutes: a quick compiler beats a thorough one. */
    static NodeProgram brief(Path jar) {
        var options = new ArrayList<>(SMALL);
        options.add("-XX:TieredStopAtLevel=1");
        return new NodeProgram(jar, options);
    }

    /** For nodes that run for long, as those of States do. */
    static NodeProgram lasting(Path jar) {
        return new NodeProgram(jar, SMALL);
    }

    /** The same with more options. */
    NodeProgram with(List<String> more) {
        return new NodeProgram(
                jar, Stream.concat(options.stream(), more.stream()).toList());
    }

    /** Where the build of a node leaves it. */
    static Path in(Path target) {
        return target.resolve(JAR);
    }

    List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
