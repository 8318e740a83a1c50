/** Questions of other States beside what the registers give, and everything with which they are answered. */
@NullMarked
package org.headstamp.node.console.answer;

import org.jspecify.annotations.NullMarked;
