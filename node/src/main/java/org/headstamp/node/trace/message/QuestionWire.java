package org.headstamp.node.trace.message;

import org.headstamp.node.item.ItemWire;
import org.headstamp.node.item.WireEnum;
import org.headstamp.node.seizure.FindCircumstancesWire;
import org.headstamp.proto.trace.v1.TraceRequest;

/** Questions as {@code headstamp.trace.v1.TraceRequest}. */
final class QuestionWire {
    private static final String BASIS = "ILLICIT_BASIS_";
    private static final String QUESTION = "QUESTION_";

    private QuestionWire() {}

    static TraceRequest toWire(TraceQuestion question) {
        var wire = TraceRequest.newBuilder()
                .setRequestingAuthority(toWire(question.authority()))
                .setLegalJustification(question.legalJustification())
                .setCircumstances(FindCircumstancesWire.toWire(question.circumstances()))
                .addAllAlreadyAsked(TraceWire.codes(question.alreadyAsked()))
                .setConsentToOnwardTrace(question.consentToOnwardTrace())
                .setWillingToBeMatched(question.willingToBeMatched());
        question.illicitBasis()
                .forEach(basis -> wire.addIllicitBasis(
                        WireEnum.toWire(org.headstamp.proto.trace.v1.IllicitBasis.class, BASIS, basis)));
        question.questions()
                .forEach(asked -> wire.addQuestions(
                        WireEnum.toWire(org.headstamp.proto.trace.v1.Question.class, QUESTION, asked)));
        question.items().forEach(item -> wire.addItems(ItemWire.toWire(item)));
        return wire.build();
    }

    static TraceQuestion fromWire(TraceRequest wire) {
        return new TraceQuestion(
                fromWire(wire.getRequestingAuthority()),
                wire.getIllicitBasisList().stream()
                        .map(basis -> WireEnum.fromWire(IllicitBasis.class, BASIS, basis))
                        .toList(),
                wire.getLegalJustification(),
                FindCircumstancesWire.fromWire(wire.getCircumstances()),
                wire.getQuestionsList().stream()
                        .map(asked -> WireEnum.fromWire(Question.class, QUESTION, asked))
                        .toList(),
                TraceWire.states(wire.getAlreadyAskedList()),
                wire.getConsentToOnwardTrace(),
                wire.getWillingToBeMatched(),
                wire.getItemsList().stream().map(ItemWire::fromWire).toList());
    }

    private static org.headstamp.proto.trace.v1.Authority toWire(Authority authority) {
        return org.headstamp.proto.trace.v1.Authority.newBuilder()
                .setName(authority.name())
                .setContact(authority.contact())
                .setNationalCaseNumber(authority.nationalCaseNumber())
                .build();
    }

    private static Authority fromWire(org.headstamp.proto.trace.v1.Authority wire) {
        return new Authority(wire.getName(), wire.getContact(), wire.getNationalCaseNumber());
    }
}
