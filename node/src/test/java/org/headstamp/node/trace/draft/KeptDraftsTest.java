package org.headstamp.node.trace.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.UnknownTraceException;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.ProposalSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class KeptDraftsTest {
    private static final Operator REGISTRAR = DialogueDesk.REGISTRAR;
    private static final Operator COLLEAGUE = new Operator("colleague", Set.of(Role.REGISTRAR));

    @Inject
    KeptDrafts drafts;

    @Inject
    DialogueDesk desk;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    private AnsweringTrace asked;
    private TraceId id;

    @BeforeEach
    void aStateAsks() {
        asked = desk.received();
        id = asked.id();
    }

    @Test
    void aDraftIsKeptAndReplacedByWhoeverSawIt() {
        assertThat(drafts.of(REGISTRAR, id)).isEmpty();
        drafts.save(REGISTRAR, id, KeptDraft.NONE, saying("first"));
        var second = drafts.save(COLLEAGUE, id, 1, saying("second"));
        assertThat(drafts.of(REGISTRAR, id)).contains(second);
        assertThat(second.savedBy()).isEqualTo("colleague");
        assertThat(second.version()).isEqualTo(2);
    }

    @Test
    void whatAnotherOneWroteIsNotOverwrittenUnseen() {
        var first = drafts.save(REGISTRAR, id, KeptDraft.NONE, saying("first"));
        assertThatThrownBy(() -> drafts.save(COLLEAGUE, id, KeptDraft.NONE, saying("second")))
                .isInstanceOfSatisfying(
                        DraftChangedException.class,
                        changed -> assertThat(changed.kept()).isEqualTo(first));
        assertThat(drafts.of(REGISTRAR, id)).contains(first);
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsTold() throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = people.invokeAll(List.<Callable<KeptDraft>>of(
                    () -> drafts.save(REGISTRAR, id, KeptDraft.NONE, saying("one")),
                    () -> drafts.save(COLLEAGUE, id, KeptDraft.NONE, saying("other"))));
            assertThat(saves).filteredOn(KeptDraftsTest::wasTold).hasSize(1);
        }
        assertThat(drafts.of(REGISTRAR, id))
                .get()
                .extracting(KeptDraft::version)
                .isEqualTo(1L);
    }

    @Test
    void draftsAreForRegistrarsAndOfQuestionsThatAreThere() {
        assertThatThrownBy(() -> drafts.of(DialogueDesk.FOCAL_POINT, id)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> drafts.save(DialogueDesk.OFFICER, id, 0, saying("x")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> drafts.of(REGISTRAR, TraceSamples.anId())).isInstanceOf(UnknownTraceException.class);
        assertThatThrownBy(() -> drafts.save(REGISTRAR, id, 7, saying("x")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("version is none of this draft: 7");
    }

    @Test
    void whatWasWrongIsNotSaidAgainOnceTheCorrectionHasLeft() {
        DialogueDesk.acknowledged(answering, asked);
        searches.search(REGISTRAR, id);
        searches.propose(REGISTRAR, id, saying("first"));
        answering.approve(DialogueDesk.FOCAL_POINT, id);
        var correcting = correcting("the year was wrong");
        drafts.save(REGISTRAR, id, KeptDraft.NONE, correcting);
        searches.propose(REGISTRAR, id, correcting);
        assertThat(kept().proposal()).isEqualTo(correcting);
        answering.approve(DialogueDesk.FOCAL_POINT, id);
        assertThat(kept().proposal()).isEqualTo(correcting.withoutCorrection());
        assertThat(kept().version()).isEqualTo(2);
        assertThatThrownBy(() -> drafts.save(COLLEAGUE, id, 1, correcting)).isInstanceOf(DraftChangedException.class);
        drafts.save(REGISTRAR, id, 2, correcting("and so was the lot"));
        searches.propose(REGISTRAR, id, saying("further"));
        answering.approve(DialogueDesk.FOCAL_POINT, id);
        assertThat(kept().proposal().correction()).isEqualTo("and so was the lot");
    }

    private KeptDraft kept() {
        return drafts.of(REGISTRAR, id).orElseThrow();
    }

    private static AnswerProposal correcting(String reason) {
        return ProposalSamples.correcting(reason, "put right");
    }

    private static AnswerProposal saying(String remarks) {
        return ProposalSamples.saying(remarks);
    }

    private static boolean wasTold(Future<KeptDraft> save) {
        try {
            save.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof DraftChangedException;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
