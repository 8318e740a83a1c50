package org.headstamp.node.console.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PostedFormsTest {
    private static final Operator OFFICER = new Operator("posts", Set.of(Role.OFFICER));
    private static final URI PLACE = URI.create("/console/cases");

    @Inject
    PostedForms forms;

    @Inject
    PostedFormRepository posted;

    private final AtomicInteger acts = new AtomicInteger();

    @Test
    void aFormThatIsPostedTwiceCountsOnce() {
        var form = Entered.nothing();
        assertThat(forms.once(OFFICER, form, this::act)).isEqualTo(PLACE);
        assertThat(forms.once(OFFICER, form, this::act)).isEqualTo(PLACE);
        assertThat(acts).hasValue(1);
    }

    @Test
    void anotherPersonsFormIsAnotherForm() {
        var form = Entered.nothing();
        forms.once(OFFICER, form, this::act);
        forms.once(new Operator("others", Set.of(Role.OFFICER)), form, this::act);
        assertThat(acts).hasValue(2);
    }

    @Test
    void whatFailsCanBePostedAgain() {
        var form = Entered.nothing();
        assertThatThrownBy(() -> forms.once(OFFICER, form, () -> {
                    throw new InvalidValueException("title", "is missing");
                }))
                .isInstanceOf(InvalidValueException.class);
        assertThat(forms.once(OFFICER, form, this::act)).isEqualTo(PLACE);
    }

    @Test
    void aFormWithoutAMarkIsRefused() {
        var given = new MultivaluedHashMap<String, String>();
        given.putSingle(Entered.ONCE, "not a mark");
        assertThatThrownBy(() -> forms.once(OFFICER, Entered.of(given), this::act))
                .isInstanceOf(InvalidValueException.class);
        assertThat(acts).hasValue(0);
    }

    @Test
    void onlySoManyMarksAreKept() {
        for (int form = 0; form < 3; form++) {
            forms.once(OFFICER, Entered.nothing(), this::act);
        }
        QuarkusTransaction.requiringNew().run(() -> posted.forget(Instant.EPOCH, 2));
        assertThat(QuarkusTransaction.requiringNew().call(() -> posted.count())).isEqualTo(2);
    }

    private URI act() {
        acts.incrementAndGet();
        return PLACE;
    }
}
