package org.headstamp.node.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SentBackDraftsTest {
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));

    @Inject
    SentBackDrafts reasons;

    @Inject
    Casefiles cases;

    private final Operator author = new Operator("author-" + UUID.randomUUID(), Set.of(Role.OFFICER));

    @Test
    void anAuthorReadsTheLatestReasonsToABound() {
        var caseId = cases.open(author, "sent back", "").id();
        for (int number = 0; number <= SentBackDrafts.MOST; number++) {
            say(FOCAL_POINT, caseId, "reason " + number);
        }
        assertThat(reasons.to(author))
                .hasSize(SentBackDrafts.MOST)
                .first()
                .satisfies(said -> assertThat(said.reason()).isEqualTo("reason " + SentBackDrafts.MOST));
        assertThat(reasons.to(FOCAL_POINT)).noneMatch(said -> said.drafter().equals(author.account()));
    }

    @Test
    void onlyAFocalPointSendsBackAndAlwaysSaysWhy() {
        var caseId = cases.open(author, "sent back", "").id();
        assertThatThrownBy(() -> say(author, caseId, "why")).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> say(FOCAL_POINT, caseId, " ")).isInstanceOf(InvalidValueException.class);
        assertThat(reasons.to(author)).isEmpty();
    }

    @Test
    void aReasonIsReadInItsOwnCaseAlone() {
        var caseId = cases.open(author, "sent back", "").id();
        var other = cases.open(author, "another", "").id();
        say(FOCAL_POINT, caseId, "why");
        assertThat(reasons.about(author, subject(caseId))).hasSize(1);
        assertThat(reasons.about(author, subject(other))).isEmpty();
    }

    private void say(Operator by, CaseId caseId, String reason) {
        QuarkusTransaction.requiringNew().run(() -> reasons.say(by, subject(caseId), author.account(), reason));
    }

    private ApprovalSubject subject(CaseId caseId) {
        return new ApprovalSubject("trace", author.account(), caseId);
    }
}
