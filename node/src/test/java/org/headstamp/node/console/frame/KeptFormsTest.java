package org.headstamp.node.console.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class KeptFormsTest {
    @Inject
    KeptForms forms;

    private final Operator officer = new Operator("officer-" + UUID.randomUUID(), Set.of(Role.OFFICER));

    @Test
    void theLatestOfAFormIsKeptForItsAuthor() {
        forms.keep(officer, "ask/1", form("first"));
        forms.keep(officer, "ask/1", form("second"));
        assertThat(forms.kept(officer, "ask/1").orElseThrow().all("text")).containsExactly("second", "more");
        assertThat(forms.kept(new Operator("another", Set.of(Role.OFFICER)), "ask/1"))
                .isEmpty();
        forms.drop(officer, "ask/1");
        assertThat(forms.kept(officer, "ask/1")).isEmpty();
    }

    @Test
    void theOldestGiveWayAtTheBound() {
        for (int number = 0; number <= KeptForms.MOST; number++) {
            forms.keep(officer, "ask/" + number, form("text"));
        }
        assertThat(forms.kept(officer, "ask/0")).isEmpty();
        assertThat(forms.kept(officer, "ask/1")).isPresent();
        assertThat(forms.kept(officer, "ask/" + KeptForms.MOST)).isPresent();
    }

    @Test
    void aFormThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> forms.keep(officer, "ask/1", form("x".repeat(KeptForms.LONGEST))))
                .isInstanceOf(InvalidValueException.class);
    }

    private static Entered form(String text) {
        var posted = new MultivaluedHashMap<String, String>();
        posted.put("text", List.of(text, "more"));
        return Entered.of(posted);
    }
}
