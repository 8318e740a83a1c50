/** What focal points administer: accounts, what may leave by policy, and how much time there is for what. */
@NullMarked
package org.headstamp.node.console.administration;

import org.jspecify.annotations.NullMarked;
