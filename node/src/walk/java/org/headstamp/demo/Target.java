package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that an office may act on, as its node shows it.
 *
 * @param path of the record in the REST interface
 * @param stage where it stands, or who drafted it
 */
record Target(String caseId, String path, String stage, JsonNode shown) {
    @Override
    public String toString() {
        return path + " (" + stage + ")";
    }
}
