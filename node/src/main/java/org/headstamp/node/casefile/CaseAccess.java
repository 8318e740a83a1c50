package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.Operator;

/**
 * The one check of compartments. A case that is kept to other units is not there for an operator: the failure is that of
 * an id that nobody ever gave, so that not even its existence is told. Lists are filtered by {@link VisibleCases}.
 */
@Singleton
public class CaseAccess {
    private final CasefileRepository casefiles;

    CaseAccess(CasefileRepository casefiles) {
        this.casefiles = casefiles;
    }

    /**
     * Lets an operator at the contents of a case.
     *
     * @throws UnknownCaseException if there is no such case, or none for this operator
     */
    @Transactional
    public void require(Operator by, CaseId id) {
        require(by, id, () -> new UnknownCaseException(id));
    }

    /**
     * Lets an operator at a record of a case.
     *
     * @param unknown the failure if the record did not exist
     */
    @Transactional
    public void require(Operator by, CaseId id, Supplier<? extends RuntimeException> unknown) {
        if (!admits(by, id)) {
            throw unknown.get();
        }
    }

    /**
     * As {@link #require(Operator, CaseId)}, for what auditors see too: who did what when, without contents.
     *
     * @throws UnknownCaseException if there is no such case, or none for this operator
     */
    @Transactional
    public void requireListed(Operator by, CaseId id) {
        if (!lists(by, id)) {
            throw new UnknownCaseException(id);
        }
    }

    /** Whether the operator may see the contents of the case. */
    @Transactional
    public boolean admits(Operator by, CaseId id) {
        return casefiles.sees(VisibleCases.contents(by), id);
    }

    /** Whether the operator may know of the case. */
    @Transactional
    public boolean lists(Operator by, CaseId id) {
        return casefiles.sees(VisibleCases.listed(by), id);
    }

    /** Whether the operator must not know of the case; a case that is not there is kept from nobody. */
    @Transactional
    public boolean isKeptFrom(Operator by, CaseId id) {
        return casefiles.hides(VisibleCases.listed(by), id);
    }
}
