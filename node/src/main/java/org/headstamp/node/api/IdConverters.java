package org.headstamp.node.api;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.exchange.EvidenceId;
import org.headstamp.node.identity.SessionId;
import org.headstamp.node.origin.CorrectionId;
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.origin.JointId;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.UpdateId;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.release.consent.ConsentId;
import org.headstamp.node.release.disclosure.DisclosureId;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.correspondence.DialogueId;
import org.headstamp.node.trace.inquiry.InquiryId;
import org.headstamp.node.trace.lot.LotMatchId;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads ids in paths; one that has not the form of an id names nothing. */
@Provider
class IdConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.ofEntries(
            Map.entry(MemberState.class, MemberState::new),
            Map.entry(CaseId.class, CaseId::parse),
            Map.entry(MessageId.class, MessageId::parse),
            Map.entry(DialogueId.class, DialogueId::parse),
            Map.entry(SubQueryId.class, SubQueryId::parse),
            Map.entry(SeizureId.class, SeizureId::parse),
            Map.entry(SessionId.class, SessionId::parse),
            Map.entry(BallisticLeadId.class, BallisticLeadId::parse),
            Map.entry(BallisticReplyId.class, BallisticReplyId::parse),
            Map.entry(TraceId.class, TraceId::parse),
            Map.entry(NotificationId.class, NotificationId::parse),
            Map.entry(InvestigationId.class, InvestigationId::parse),
            Map.entry(UpdateId.class, UpdateId::parse),
            Map.entry(JointId.class, JointId::parse),
            Map.entry(CorrectionId.class, CorrectionId::parse),
            Map.entry(PolicyId.class, PolicyId::parse),
            Map.entry(AlertId.class, AlertId::parse),
            Map.entry(LotMatchId.class, LotMatchId::parse),
            Map.entry(TaskId.class, TaskId::parse),
            Map.entry(ConsentId.class, ConsentId::parse),
            Map.entry(EvidenceId.class, EvidenceId::parse),
            Map.entry(DisclosureId.class, DisclosureId::parse),
            Map.entry(InquiryId.class, InquiryId::parse),
            Map.entry(Sha256.class, Sha256::parse));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var parse = PARSERS.get(type);
        return parse == null ? null : new Reading<>(type, parse);
    }

    private record Reading<T>(Class<T> type, Function<String, ?> parse) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return type.cast(parse.apply(text));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
