package dev.entente.canary.nest.adapter;

public final class NestMessagesConsumer {}
