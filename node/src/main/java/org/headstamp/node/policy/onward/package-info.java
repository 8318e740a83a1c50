/**
 * Questions that go on by themselves where an answer names a further State and a policy of this State lets them. Whatever
 * no policy lets leave becomes the work of whoever leads the case, with the reasons. What may never go on without a person
 * stands in {@link org.headstamp.node.policy.onward.OnwardSafeguards} and in no policy.
 */
@NullMarked
package org.headstamp.node.policy.onward;

import org.jspecify.annotations.NullMarked;
