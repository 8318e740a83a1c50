/**
 * Leads from marks that a weapon leaves on what it fires, and what their comparison gave (recommendations 15 and 16 of
 * CTOC/COP/WG.6/2022/4): the side that asks ({@link org.headstamp.node.ballistic.asking.OwnLead}) and the side that
 * compares ({@link org.headstamp.node.ballistic.comparing.ForeignLead}). A lead is no identification.
 */
@NullMarked
package org.headstamp.node.ballistic;

import org.jspecify.annotations.NullMarked;
