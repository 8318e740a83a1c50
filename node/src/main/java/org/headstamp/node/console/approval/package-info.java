/** What waits for a second person: what exactly would leave, and the decision. */
@NullMarked
package org.headstamp.node.console.approval;

import org.jspecify.annotations.NullMarked;
