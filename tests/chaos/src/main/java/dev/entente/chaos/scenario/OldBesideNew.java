package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.Stage;
import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Checkout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An update of a system at work, and the way back: old services tell new ones and new ones old ones, and both kinds of one
 * service share its database.
 */
final class OldBesideNew implements Scenario {
    private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(5);
    private static final String SECOND = "-2";

    private final Optional<Checkout> earlier;

    OldBesideNew(Optional<Checkout> earlier) {
        this.earlier = earlier;
    }

    @Override
    public int number() {
        return 19;
    }

    @Override
    public String name() {
        return "old and new side by side";
    }

    @Override
    public String does() {
        return "begins with the services of an earlier release and updates them under load, one by one in random order, with old and new instances beside each other; then takes services back to the old one and forth again";
    }

    @Override
    public String passes() {
        return "every call succeeds or is refused for its own sake once it is sent again; no dead letter; all totals as ever";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(3);
    }

    @Override
    public Optional<String> obstacle() {
        return earlier.isPresent()
                ? Optional.empty()
                : Optional.of("no earlier release: ENTENTE_EARLIER names a checkout in which one was built");
    }

    @Override
    public Optional<ChaosStack> beginning(ChaosStack usual) {
        return earlier.map(usual::withServicesOf);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        ChaosStack old = stage.chaos();
        ChaosStack young = old.withServicesOfThisCheckout();
        List<String> order = new ArrayList<>(ChaosStack.SERVICES);
        Collections.shuffle(order, stage.random());
        for (String service : order) {
            replace(stage, service, old, young, "updated");
        }
        while (stage.hasTimeLeft()) {
            String service = order.get(stage.random().nextInt(order.size()));
            replace(stage, service, young, old, "taken back");
            replace(stage, service, old, young, "updated again");
        }
    }

    private static void replace(Stage stage, String service, ChaosStack from, ChaosStack to, String what)
            throws InterruptedException {
        stage.fault(service + " is " + what);
        Stack beside = to.stackWith(service, 2);
        beside.start(service + SECOND);
        stage.last(SIDE_BY_SIDE);
        from.stack().stop(service);
        stage.recover(() -> to.stack().start(service));
        beside.stop(service + SECOND);
        stage.last(SIDE_BY_SIDE);
    }
}
