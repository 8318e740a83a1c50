package org.headstamp.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.AdviceAdapter;

/** The program of a node as it is, beside an agent that lets it die at an instant. */
final class CrashProgram {
    private CrashProgram() {}

    /** @param jar where the agent is written */
    static NodeProgram of(NodeProgram program, Path jar) throws IOException {
        write(jar);
        var options = new ArrayList<>(program.options());
        options.add("-javaagent:" + jar + "=" + jar);
        return new NodeProgram(program.jar(), options);
    }

    private static void write(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), CrashAgent.class.getName());
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, libraryOf(ClassWriter.class) + " " + libraryOf(AdviceAdapter.class));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var type : List.of(
                    CrashAgent.class, CrashAgent.Steps.class, CrashAgent.Calls.class, Fate.class)) {
                var entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                try (InputStream bytes = type.getResourceAsStream("/" + entry)) {
                    StepFailedException.unless(bytes != null, entry + " is not to be found");
                    bytes.transferTo(out);
                }
            }
        }
    }

    private static String libraryOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
