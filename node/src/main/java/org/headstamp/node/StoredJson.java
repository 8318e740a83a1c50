package org.headstamp.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Writes and reads the JSON in which parts of records are stored; it is the JSON of REST. */
@Singleton
public class StoredJson {
    private final ObjectMapper mapper;

    StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The static type is named, so that the alternatives of a sealed type are marked. */
    public <T> String write(Class<T> type, T value) {
        try {
            return mapper.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of " + type + " cannot be written as JSON", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public <T> T read(Class<T> type, String json) {
        try {
            return mapper.readerFor(type).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON of " + type + " cannot be read", e);
        }
    }
}
