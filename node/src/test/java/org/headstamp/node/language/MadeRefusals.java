package org.headstamp.node.language;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Where sources make refusals, found by their syntax: each call of a constructor or method that takes the sentence in a
 * parameter called {@code pattern}, but for those that pass on what they were given.
 */
final class MadeRefusals {
    private static final String PATTERN = "pattern";

    private final Map<String, Integer> makers = new HashMap<>();
    private final List<Made> made = new ArrayList<>();
    private final SourcePositions positions;

    private MadeRefusals(SourcePositions positions) {
        this.positions = positions;
    }

    /**
     * One place.
     *
     * @param pattern null where it is no literal
     * @param filled how many places of the sentence are filled
     */
    record Made(String where, @Nullable String pattern, int filled) {}

    static List<Made> in(Path sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var files = Files.walk(sources)) {
            var java = files.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            var found = new MadeRefusals(Trees.instance(task).getSourcePositions());
            var units = task.parse();
            units.forEach(unit -> found.new Makers().scan(unit, null));
            units.forEach(unit -> found.new Calls(unit).scan(unit, null));
            return found.made;
        }
    }

    private final class Makers extends TreePathScanner<@Nullable Void, @Nullable Object> {
        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Object nothing) {
            int place = place(method);
            if (place >= 0 && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type) {
                keep(type, method, place);
            }
            return super.visitMethod(method, nothing);
        }

        private void keep(ClassTree type, MethodTree method, int place) {
            var own = type.getSimpleName().toString();
            boolean constructs = method.getReturnType() == null;
            if (!constructs || type.getKind() != Tree.Kind.RECORD) {
                makers.put(constructs ? own : own + "." + method.getName(), place);
            }
        }
    }

    private final class Calls extends TreePathScanner<@Nullable Void, @Nullable Object> {
        private final CompilationUnitTree unit;

        private Calls(CompilationUnitTree unit) {
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree call, @Nullable Object nothing) {
            keep(call, name(call.getIdentifier()), call.getArguments());
            return super.visitNewClass(call, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Object nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method) {
                keep(call, name(method.getExpression()) + "." + method.getIdentifier(), call.getArguments());
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void keep(Tree call, String maker, List<? extends ExpressionTree> arguments) {
            var place = makers.get(maker);
            if (place != null && !passesOn(maker)) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, call));
                made.add(new Made(
                        unit.getSourceFile().getName() + ":" + line,
                        literal(arguments.get(place)),
                        arguments.size() - place - 1));
            }
        }

        private boolean passesOn(String maker) {
            for (var around : getCurrentPath()) {
                boolean given = around instanceof MethodTree method && place(method) >= 0;
                boolean own =
                        around instanceof ClassTree type && type.getSimpleName().contentEquals(maker);
                if (given || own) {
                    return true;
                }
            }
            return false;
        }
    }

    private static int place(MethodTree method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList()
                .indexOf(PATTERN);
    }

    private static String name(Tree type) {
        return switch (type) {
            case IdentifierTree simple -> simple.getName().toString();
            case MemberSelectTree qualified -> qualified.getIdentifier().toString();
            default -> "";
        };
    }

    private static @Nullable String literal(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree text when text.getValue() instanceof String value -> value;
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS -> {
                var left = literal(sum.getLeftOperand());
                var right = literal(sum.getRightOperand());
                yield left == null || right == null ? null : left + right;
            }
            default -> null;
        };
    }
}
