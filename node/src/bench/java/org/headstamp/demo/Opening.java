package org.headstamp.demo;

/**
 * One page that somebody opened.
 *
 * @param nanos from the request to the last byte
 * @param bytes of the page alone
 */
record Opening(Sight sight, long nanos, int bytes) {}
