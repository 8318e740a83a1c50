package org.headstamp.node.attachment.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.headstamp.node.NodeTestResource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ChunkRepositoryTest extends ContentStoreContract {
    @Inject
    ChunkRepository chunks;

    @Override
    ContentStore store() {
        return chunks;
    }

    @Override
    <T> T within(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
