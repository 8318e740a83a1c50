package org.headstamp.demo;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AdviceAdapter;

/**
 * Agent of a Java process that is to die at an instant: tells {@link Fate} when the methods of a crash point begin and end.
 * The steps stand in {@code crash.steps} of the folder in which the process starts; without that file it changes nothing.
 */
final class CrashAgent implements ClassFileTransformer {
    private static final String PRODUCT = "org/headstamp/";
    private static final int ASM = Opcodes.ASM9;

    private final List<String> steps;

    private CrashAgent(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Called by Java before the program.
     *
     * @param fate jar of {@link Fate}, which every class loader is to see
     */
    public static void premain(String fate, Instrumentation instrumentation) throws IOException {
        var file = Path.of("crash.steps");
        if (Files.exists(file)) {
            instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(fate));
            instrumentation.addTransformer(new CrashAgent(Files.readAllLines(file)));
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (name == null || !name.startsWith(PRODUCT) || !isOfAStep(simple(name))) {
            return null;
        }
        try {
            return withSteps(simple(name), bytes);
        } catch (RuntimeException | LinkageError e) {
            // Java would go on with the class as it was, and no step would ever be passed.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
            throw e;
        }
    }

    private byte[] withSteps(String simple, byte[] bytes) {
        var reader = new ClassReader(bytes);
        var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Steps(writer, simple), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private boolean isOfAStep(String simple) {
        return steps.stream().anyMatch(step -> step.startsWith(simple + "#"));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Puts calls into the methods of one class. */
    final class Steps extends ClassVisitor {
        private final String simple;

        Steps(ClassVisitor next, String simple) {
            super(ASM, next);
            this.simple = simple;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            var next = super.visitMethod(access, name, descriptor, signature, exceptions);
            var before = simple + "#" + name + " before";
            var after = simple + "#" + name + " after";
            return steps.contains(before) || steps.contains(after)
                    ? new Calls(next, access, name, descriptor, before, after)
                    : next;
        }
    }

    /** Puts a call at the beginning of a method, and one before each of its ends that is no exception. */
    final class Calls extends AdviceAdapter {
        private static final String FATE = "org/headstamp/demo/Fate";

        private final String before;
        private final String after;

        Calls(MethodVisitor next, int access, String name, String descriptor, String before, String after) {
            super(ASM, next, access, name, descriptor);
            this.before = before;
            this.after = after;
        }

        @Override
        protected void onMethodEnter() {
            call(before);
        }

        @Override
        protected void onMethodExit(int opcode) {
            if (opcode != ATHROW) {
                call(after);
            }
        }

        private void call(String step) {
            if (steps.contains(step)) {
                visitLdcInsn(step);
                visitMethodInsn(
                        INVOKESTATIC,
                        FATE,
                        "pass",
                        Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(String.class)),
                        false);
            }
        }
    }
}
