package org.headstamp.node.console.frame;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.headstamp.node.HiddenCharacters;

/** Shows on every page what texts would hide from its reader, wherever a text of somebody is put out. */
@Singleton
class ShownText implements ResultMapper {
    /** Fields of forms give back what was typed, character by character; facts are values too, and are read. */
    private static final Pattern AS_TYPED = Pattern.compile("(?!fact\\.)(?:.*\\.)?value(?:\\(.*\\))?");

    private static final String HTML = "text/html";

    private final HtmlEscaper escaper = new HtmlEscaper(List.of(HTML));

    void register(@Observes EngineBuilder pages) {
        pages.addResultMapper(this);
    }

    /** Before the escaper of the engine, whose work it does too. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof String text
                && HiddenCharacters.anyIn(text)
                && origin.getVariant()
                        .filter(variant -> variant.getContentType().equals(HTML))
                        .isPresent();
    }

    @Override
    public String map(Object result, Expression expression) {
        var text = (String) result;
        boolean typed = AS_TYPED.matcher(expression.toOriginalString()).matches();
        return escaper.map(typed ? text : HiddenCharacters.shown(text), expression);
    }
}
