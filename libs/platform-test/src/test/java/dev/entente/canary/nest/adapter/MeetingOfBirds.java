package dev.entente.canary.nest.adapter;

final class MeetingOfBirds {}
