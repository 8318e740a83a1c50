package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The case that Asteria opened, and its seizure as the node gives it. */
record Seized(String caseId, JsonNode seizure) {}
