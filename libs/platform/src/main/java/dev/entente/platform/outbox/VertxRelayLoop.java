package dev.entente.platform.outbox;

import io.vertx.core.Context;
import java.time.Duration;

/** One Vert.x context, which runs nothing side by side. */
final class VertxRelayLoop implements RelayLoop {
    private final Context context;
    private long timer = -1;

    VertxRelayLoop(Context context) {
        this.context = context;
    }

    @Override
    public void run(Runnable work) {
        context.runOnContext(nothing -> work.run());
    }

    @Override
    public void wakeUpAfter(Duration wait, Runnable work) {
        timer = context.owner().setTimer(wait.toMillis(), fired -> run(work));
    }

    @Override
    public void forgetWakeUp() {
        context.owner().cancelTimer(timer);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }
}
