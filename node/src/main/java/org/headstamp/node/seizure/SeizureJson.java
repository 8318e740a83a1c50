package org.headstamp.node.seizure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.item.Item;

/** The JSON in which circumstances and items are stored: that of REST. */
@Singleton
class SeizureJson {
    private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};

    private final ObjectMapper json;

    SeizureJson(ObjectMapper json) {
        this.json = json;
    }

    String write(FindCircumstances circumstances) {
        try {
            return json.writeValueAsString(circumstances);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("circumstances cannot be written as JSON", e);
        }
    }

    String write(List<Item> items) {
        try {
            return json.writerFor(ITEMS).writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("items cannot be written as JSON", e);
        }
    }

    FindCircumstances circumstances(String stored) {
        try {
            return json.readValue(stored, FindCircumstances.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored circumstances cannot be read", e);
        }
    }

    List<Item> items(String stored) {
        try {
            return json.readValue(stored, ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored items cannot be read", e);
        }
    }
}
