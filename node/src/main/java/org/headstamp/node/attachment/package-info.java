/**
 * Files that belong to messages: what messages refer to, what is given to whom, and what is fetched from whom, until it is
 * here, whole and as it was announced, or refused.
 */
@NullMarked
package org.headstamp.node.attachment;

import org.jspecify.annotations.NullMarked;
