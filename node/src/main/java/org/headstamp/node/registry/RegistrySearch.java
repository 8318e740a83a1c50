package org.headstamp.node.registry;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;

/** Searches the register of this State and enters each search in the log before it hands out the result. */
@Singleton
public class RegistrySearch {
    private static final Set<Role> SEARCHERS = EnumSet.of(Role.REGISTRAR, Role.FOCAL_POINT, Role.INVESTIGATOR);

    private final NationalRegister register;
    private final ReferenceCollection collection;
    private final SearchLog log;

    RegistrySearch(NationalRegister register, ReferenceCollection collection, SearchLog log) {
        this.register = register;
        this.collection = collection;
        this.log = log;
    }

    /** Name of the register, as answers quote it. */
    public String registerName() {
        return register.name();
    }

    /**
     * Finds the records that an item may be. Not to be called inside a transaction: the register may be another system.
     *
     * @throws NotPermittedException if the person may not search
     */
    public LookUp lookUp(Item item, OnBehalf behalf) {
        permit(behalf);
        var result = register.lookUp(item);
        log.append(event(behalf).subject("item", item.reference()).outcome(result.code()));
        return result;
    }

    /**
     * What the register says of the life of a candidate. Not to be called inside a transaction either.
     *
     * @throws NotPermittedException if the person may not search
     */
    public TransferHistory history(Candidate candidate, OnBehalf behalf) {
        permit(behalf);
        var history = register.transferHistory(candidate);
        log.append(event(behalf)
                .subject("history", candidate.match().ref())
                .outcome("EVENTS_" + history.events().size()));
        if (history.namesPersons() && !(behalf instanceof OnBehalf.OfMessage)) {
            log.append(event(AuditKind.PERSONAL_DATA_READ, behalf)
                    .subject("history", candidate.match().ref()));
        }
        return history;
    }

    /**
     * Finds the ballistic references that exhibits may belong to, in the order of the exhibits.
     *
     * @param lead id of the lead that names them
     * @throws NotPermittedException if the person may not search
     */
    public List<ReferenceHits> references(List<SoughtMarks> exhibits, Object lead, OnBehalf behalf) {
        permit(behalf);
        var found = exhibits.stream().map(collection::find).toList();
        int hits = found.stream().mapToInt(exhibit -> exhibit.hits().size()).sum();
        log.append(event(behalf).subject("ballistic-references", lead).outcome("HITS_" + hits));
        return found;
    }

    private static void permit(OnBehalf behalf) {
        switch (behalf) {
            case OnBehalf.OfMessage message -> {}
            case OnBehalf.OfOperatorInCase person -> permit(person.operator());
            case OnBehalf.OfOperator person -> permit(person.operator());
        }
    }

    private static void permit(Operator operator) {
        if (operator.roles().stream().noneMatch(SEARCHERS::contains)) {
            throw new NotPermittedException(operator, "search the registers");
        }
    }

    private static AuditEvent event(OnBehalf behalf) {
        return event(AuditKind.SEARCHED, behalf);
    }

    private static AuditEvent event(AuditKind kind, OnBehalf behalf) {
        return switch (behalf) {
            case OnBehalf.OfMessage asked ->
                AuditEvent.of(kind, AuditEvent.NODE)
                        .peer(asked.peer())
                        .message(asked.message())
                        .inCase(asked.inCase())
                        .legalBasis(asked.legalBasis());
            case OnBehalf.OfOperatorInCase person ->
                AuditEvent.of(kind, person.operator().account()).inCase(person.inCase());
            case OnBehalf.OfOperator person ->
                AuditEvent.of(kind, person.operator().account());
        };
    }
}
