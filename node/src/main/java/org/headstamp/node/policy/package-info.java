/**
 * What may leave this State without a person: policies are data, in versions that are never edited, each made by one focal
 * point and approved by another. Whatever no policy lets leave becomes the work of a registrar, with the reasons. What may
 * never leave without a person stands in {@link org.headstamp.node.policy.Safeguards} and in no policy.
 */
@NullMarked
package org.headstamp.node.policy;

import org.jspecify.annotations.NullMarked;
