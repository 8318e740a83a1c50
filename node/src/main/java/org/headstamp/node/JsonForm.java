package org.headstamp.node;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.google.protobuf.ByteString;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * The JSON of REST and of stored records. Strict about what it reads: no field twice, nothing after the end. Bytes are
 * written as base64.
 */
@Singleton
class JsonForm implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.registerModule(new ValuesModule());
        mapper.registerModule(new SimpleModule("headstamp-bytes").addSerializer(ByteString.class, new Base64Writer()));
    }

    private static final class Base64Writer extends StdSerializer<ByteString> {
        private static final long serialVersionUID = 1L;

        Base64Writer() {
            super(ByteString.class);
        }

        @Override
        public void serialize(ByteString bytes, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeBinary(bytes.toByteArray());
        }
    }
}
