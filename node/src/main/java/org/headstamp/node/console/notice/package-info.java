/** What a person wants to be told by e-mail. */
@NullMarked
package org.headstamp.node.console.notice;

import org.jspecify.annotations.NullMarked;
