package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests two nodes that outlive each of them; they end after the last test. */
final class SharedNodes implements ParameterResolver {
    private static final Namespace NODES = Namespace.create(SharedNodes.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == ProxiedNodes.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(NODES).computeIfAbsent(ProxiedNodes.class, type -> begin(), ProxiedNodes.class);
    }

    private static ProxiedNodes begin() {
        var target = Path.of("target").toAbsolutePath();
        try {
            return warmedUp(
                    ProxiedNodes.begin(target.resolve("faults"), NodeProgram.brief(NodeProgram.in(target)), Map.of()));
        } catch (IOException e) {
            throw new ParameterResolutionException("the nodes do not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ParameterResolutionException("interrupted", e);
        }
    }

    /** The first message of a process takes longer than any other; tests measure those. */
    private static ProxiedNodes warmedUp(ProxiedNodes nodes) throws IOException, InterruptedException {
        try {
            var questions = Questions.open(nodes.pair().cast());
            questions.ask(1);
            questions.acknowledge(1);
            new Reckoning(nodes.pair()).arrive(List.of(questions.caseId()));
            return nodes;
        } catch (IOException | StepFailedException e) {
            nodes.close();
            throw e;
        }
    }
}
