/**
 * Sealed messages between States: outbox, inbox and receipts. Knows what travels, not what it means: features send through
 * {@link org.headstamp.node.exchange.Outbox} and take part as {@link org.headstamp.node.exchange.PayloadHandler}.
 */
@NullMarked
package org.headstamp.node.exchange;

import org.jspecify.annotations.NullMarked;
