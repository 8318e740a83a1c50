package org.headstamp.demo;

/**
 * CPU that a node has used so far, in seconds.
 *
 * @param java by its program
 * @param database by all processes of its PostgreSQL
 */
record Cpu(double java, double database) {
    double both() {
        return java + database;
    }

    Cpu plus(Cpu other) {
        return new Cpu(java + other.java, database + other.database);
    }

    Cpu since(Cpu earlier) {
        return new Cpu(java - earlier.java, database - earlier.database);
    }

    Cpu perMessage(long messages) {
        return new Cpu(java / messages, database / messages);
    }
}
