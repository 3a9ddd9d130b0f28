package io.raksa.platform.event;

import java.util.UUID;

/**
 * What one destination has still to get of one subject, leased to this process: nobody else sends from it until the lease ends.
 *
 * @param next position of the event to be sent next
 * @param attempts failed attempts of that event so far
 * @param lease proves that the lane is still ours when we put down what became of it
 */
record Lane(String destination, UUID subject, long next, int attempts, UUID lease) {}
