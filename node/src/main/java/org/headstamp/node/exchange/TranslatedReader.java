package org.headstamp.node.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the translations and the language out of an object and reads the rest as what is said. */
final class TranslatedReader extends StdDeserializer<Translated<?>> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;
    private static final String TRANSLATIONS = "translations";
    private static final String LANGUAGE = "language";

    private final @Nullable JavaType said;

    TranslatedReader() {
        this(null);
    }

    private TranslatedReader(@Nullable JavaType said) {
        super(Translated.class);
        this.said = said;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        var type = property == null ? context.getContextualType() : property.getType();
        return new TranslatedReader(type.containedType(0));
    }

    @Override
    public Translated<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!(context.readTree(parser) instanceof ObjectNode fields) || said == null) {
            return context.reportInputMismatch(this, "what is said is an object");
        }
        var translations = fields.remove(TRANSLATIONS);
        var language = fields.remove(LANGUAGE);
        return new Translated<>(
                context.readTreeAsValue(fields, said),
                translations == null || translations.isNull() ? List.of() : read(translations, context),
                language == null || language.isNull() ? null : context.readTreeAsValue(language, String.class));
    }

    private static List<Translation> read(JsonNode translations, DeserializationContext context) throws IOException {
        var type = context.getTypeFactory().constructCollectionType(List.class, Translation.class);
        try {
            List<Translation> read = context.readTreeAsValue(translations, type);
            return read == null ? List.of() : read;
        } catch (JsonMappingException e) {
            e.prependPath(Translated.class, TRANSLATIONS);
            throw e;
        }
    }
}
