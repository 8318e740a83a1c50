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

    /** @param folder in which the agent is written */
    static NodeProgram of(NodeProgram program, Path folder) throws IOException {
        Files.createDirectories(folder);
        var agent = folder.resolve("crash-agent.jar");
        var fate = folder.resolve("fate.jar");
        write(agent, List.of(CrashAgent.class, CrashAgent.Steps.class, CrashAgent.Calls.class));
        write(fate, List.of(Fate.class));
        var options = new ArrayList<>(program.options());
        options.add("-javaagent:" + agent + "=" + fate);
        return new NodeProgram(program.jar(), options);
    }

    private static void write(Path jar, List<Class<?>> types) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), CrashAgent.class.getName());
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, libraryOf(ClassWriter.class) + " " + libraryOf(AdviceAdapter.class));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var type : types) {
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
