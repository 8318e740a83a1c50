/** What the trade is asked: by registrars, and as its parties see and answer it. */
@NullMarked
package org.headstamp.node.console.trade;

import org.jspecify.annotations.NullMarked;
