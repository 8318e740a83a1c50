/** The log of this node and the logs of others, for people who check; and cases as bundles that outsiders can check. */
@NullMarked
package org.headstamp.node.console.audit;

import org.jspecify.annotations.NullMarked;
