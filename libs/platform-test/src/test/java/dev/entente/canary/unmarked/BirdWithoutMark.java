package dev.entente.canary.unmarked;

final class BirdWithoutMark {}
