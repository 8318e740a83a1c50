package org.headstamp.node.attachment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.headstamp.node.NodeTestResource;

/** With files in PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FetchTest extends FetchContract {}
