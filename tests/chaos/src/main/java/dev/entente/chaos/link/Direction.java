package dev.entente.chaos.link;

/** Which way bytes travel, as seen by whoever opened the connection. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT
}
