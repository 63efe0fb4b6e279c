package dev.entente.platform.outbox;

import java.time.Duration;

/** Where one shard's relay runs, one thing after the other, and the clock it goes by. */
interface RelayLoop {

    void run(Runnable work);

    /** One at a time: whoever asks for another forgets the first. */
    void wakeUpAfter(Duration wait, Runnable work);

    void forgetWakeUp();

    /** Only for measuring how long something took. */
    long nanoTime();
}
