package dev.entente.platform.inbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.util.Arrays;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Brings the channels' consumers to life together with the service. They would otherwise be made by their first message,
 * and until then nobody would know what to do with their dead letters.
 */
@ApplicationScoped
class ConsumersAtStart {

    void begin(@Observes StartupEvent started) {
        ArcContainer container = Arc.container();
        for (Bean<?> bean : container.beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (receives(bean)) {
                ClientProxy.unwrap(container.instance((InjectableBean<?>) bean).get());
            }
        }
    }

    private static boolean receives(Bean<?> bean) {
        return Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(Incoming.class));
    }
}
