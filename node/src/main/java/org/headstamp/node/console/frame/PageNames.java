package org.headstamp.node.console.frame;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a name of a template stands for in what surrounds the place: loops, included templates, the page. The engine
 * finds the same, but asks each of its hundreds of resolvers at every step outwards, which took most of the time of a page.
 */
@Singleton
class PageNames implements ValueResolver {
    /** Before all others. */
    private static final int FIRST = 1_000;

    void register(@Observes EngineBuilder pages) {
        pages.addValueResolver(this);
    }

    @Override
    public int getPriority() {
        return FIRST;
    }

    /** The first name of an expression, and no part of a value. */
    @Override
    public boolean appliesTo(EvalContext name) {
        var base = name.getBase();
        return isOfPlace(base)
                && Objects.equals(base, name.resolutionContext().getData())
                && name.getParams().isEmpty();
    }

    /** A place that names nothing itself has nothing. */
    private static boolean isOfPlace(@Nullable Object data) {
        return data == null || data instanceof Mapper;
    }

    /** What it does not find is left to the engine. */
    @Override
    public CompletionStage<Object> resolve(EvalContext name) {
        var around = name.resolutionContext();
        while (around != null && isOfPlace(around.getData())) {
            if (around.getData() instanceof Mapper names && names.appliesTo(name.getName())) {
                var found = names.getAsync(name.getName());
                if (!isMissing(found)) {
                    return found;
                }
            }
            around = around.getParent();
        }
        return Results.notFound(name);
    }

    private static boolean isMissing(CompletionStage<Object> found) {
        return found instanceof CompletedStage<Object> done && !done.isFailure() && Results.isNotFound(done.get());
    }
}
