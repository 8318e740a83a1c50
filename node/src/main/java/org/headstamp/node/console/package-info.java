/** Web pages for the operators of this State: read-only, behind log-in, without scripts of their own. */
@NullMarked
package org.headstamp.node.console;

import org.jspecify.annotations.NullMarked;
