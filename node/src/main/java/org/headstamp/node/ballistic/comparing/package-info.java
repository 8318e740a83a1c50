/** Leads of other States, the references of our registry that they may match, and our replies. */
@NullMarked
package org.headstamp.node.ballistic.comparing;

import org.jspecify.annotations.NullMarked;
